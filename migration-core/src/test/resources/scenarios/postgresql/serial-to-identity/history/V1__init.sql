create table a (id bigserial primary key, n serial);

create table t (id bigint primary key, a text);
create table gone (id bigint primary key);
grant select on gone to public;
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger tr before insert on gone for each row execute function f();

create table seed (id bigint primary key);
create table chicken (id bigint primary key, egg_id bigint not null);
create table egg (id bigint primary key, chicken_id bigint not null references chicken, twin_id bigint references egg);
alter table chicken add constraint fk_chicken_egg foreign key (egg_id) references egg deferrable initially deferred;

create table sale (id bigint not null, region text not null, amount numeric(10,2)) partition by list (region);
create table sale_eu partition of sale for values in ('de', 'fr', 'it''s') partition by hash (id);
create table sale_eu_0 partition of sale_eu for values with (modulus 2, remainder 0);
create table sale_eu_1 partition of sale_eu for values with (modulus 2, remainder 1);
create table sale_other partition of sale default;
create unique index ux_sale on sale (region, id);

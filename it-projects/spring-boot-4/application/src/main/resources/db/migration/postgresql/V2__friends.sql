alter table customer add column customer_since date;

create table customer_best_friends (
    customer_id uuid not null references customer,
    best_friends_id uuid not null references customer,
    primary key (customer_id, best_friends_id)
);

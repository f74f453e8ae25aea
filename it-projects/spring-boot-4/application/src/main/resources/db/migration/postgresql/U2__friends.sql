drop table customer_best_friends; alter table customer drop column customer_since;

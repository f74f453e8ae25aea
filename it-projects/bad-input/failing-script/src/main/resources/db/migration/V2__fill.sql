-- Fills a table that nobody made.
insert into nowhere (id) values (1);

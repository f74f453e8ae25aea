drop table if exists author;

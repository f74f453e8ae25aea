create table log (line text);

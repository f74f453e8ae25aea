create table log (line text, at timestamptz default now());
create table empty ();

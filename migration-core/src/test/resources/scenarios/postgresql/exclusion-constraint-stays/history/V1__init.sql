create table booking (id bigint primary key, during tsrange not null, constraint no_overlap exclude using gist (during with &&));

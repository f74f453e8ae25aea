drop table if exists ${prefix}event;

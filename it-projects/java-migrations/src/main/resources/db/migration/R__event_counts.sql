create or replace view event_counts as select channel, count(*) as events from ${prefix}event group by channel;

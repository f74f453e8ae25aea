create index ix_event_channel on ${prefix}event (channel);

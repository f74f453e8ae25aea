drop index if exists ix_event_channel;

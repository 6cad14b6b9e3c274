-- Nullable and without a default: no rewrite of what is there, of which it isn't known.
ALTER TABLE outbox_sent ADD COLUMN partition int, ADD COLUMN record_offset bigint;
COMMENT ON COLUMN outbox_sent.partition IS 'Where the broker put the record, as it acknowledged it; null in what was sent before this column was there';
COMMENT ON COLUMN outbox_sent.record_offset IS 'In that partition. After a loss of Kafka''s data, offsets begin again';

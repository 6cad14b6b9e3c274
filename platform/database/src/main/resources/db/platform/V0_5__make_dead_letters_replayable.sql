-- When Kafka has lost its data, offsets begin again: another record may stand where one stood before. The time that Kafka gave the
-- record tells them apart. Of the rows that are here already it isn't known.
ALTER TABLE dead_letter ADD COLUMN recorded_at timestamptz;
UPDATE dead_letter SET recorded_at = created_at;
ALTER TABLE dead_letter ALTER COLUMN recorded_at SET NOT NULL;
ALTER TABLE dead_letter DROP CONSTRAINT dead_letter_topic_partition_record_offset_key;
ALTER TABLE dead_letter ADD CONSTRAINT dead_letter_record UNIQUE (topic, partition, record_offset, recorded_at);

ALTER TABLE dead_letter ADD COLUMN subject text;
UPDATE dead_letter SET subject = headers ->> 'ce_subject';
ALTER TABLE dead_letter ADD COLUMN tries int NOT NULL DEFAULT 0;
ALTER TABLE dead_letter ADD COLUMN last_tried_at timestamptz;
ALTER TABLE dead_letter ADD COLUMN last_reason text;

COMMENT ON COLUMN dead_letter.recorded_at IS 'The record''s own time on its topic; of rows from before this column, when they were put aside';
COMMENT ON COLUMN dead_letter.subject IS 'Id of the aggregate, as the record says; null when it says none';
COMMENT ON COLUMN dead_letter.tries IS 'Replays that failed';
COMMENT ON COLUMN dead_letter.last_reason IS 'Why the latest replay failed; reason stays that of the first failure';
COMMENT ON COLUMN dead_letter.replayed_at IS 'When a replay took effect; kept 30 days from then';
CREATE INDEX dead_letter_pending ON dead_letter (id) WHERE replayed_at IS NULL;

CREATE TABLE inbox (
    consumer    text NOT NULL,
    event_id    uuid NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, event_id)
);
COMMENT ON TABLE inbox IS 'Events whose effect is committed; kept 30 days, longer than any topic keeps a fact';
CREATE INDEX inbox_received_at ON inbox USING brin (received_at);

CREATE TABLE dead_letter (
    id           uuid PRIMARY KEY,
    topic        text NOT NULL,
    partition    int NOT NULL,
    record_offset bigint NOT NULL,
    key          text,
    event_id     text,
    type         text,
    reason       text NOT NULL,
    headers      jsonb NOT NULL,
    value        bytea,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    replayed_at  timestamptz,
    UNIQUE (topic, partition, record_offset)
);
COMMENT ON TABLE dead_letter IS 'Records that can never be processed as they are, and why; also published to readyroom.dead-letters.<service>';
COMMENT ON COLUMN dead_letter.value IS 'The record as it came; may hold anything, never logged';

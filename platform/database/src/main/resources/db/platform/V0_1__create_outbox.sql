CREATE TABLE outbox (
    id                uuid PRIMARY KEY,
    position          bigint GENERATED ALWAYS AS IDENTITY,
    topic             text NOT NULL,
    key               text NOT NULL,
    type              text NOT NULL,
    subject           text NOT NULL,
    aggregate_version bigint NOT NULL,
    data              jsonb NOT NULL,
    traceparent       text,
    created_at        timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
COMMENT ON TABLE outbox IS 'Events that wait for the relay; a row leaves for outbox_sent once the broker has acknowledged it';
COMMENT ON COLUMN outbox.position IS 'Order of writing; of one aggregate also the order of commits, because its row lock serialises them';
CREATE INDEX outbox_position ON outbox (position);

CREATE TABLE outbox_sent (
    id                uuid NOT NULL,
    position          bigint NOT NULL,
    topic             text NOT NULL,
    key               text NOT NULL,
    type              text NOT NULL,
    subject           text NOT NULL,
    aggregate_version bigint NOT NULL,
    data              jsonb NOT NULL,
    traceparent       text,
    created_at        timestamptz NOT NULL,
    sent_at           timestamptz NOT NULL
) PARTITION BY RANGE (sent_at);
COMMENT ON TABLE outbox_sent IS 'What was published, by day, for seven days: a broker that lost its data is filled again from here';
CREATE TABLE outbox_sent_rest PARTITION OF outbox_sent DEFAULT;
CREATE INDEX outbox_sent_subject ON outbox_sent (subject, position);

-- The application's role may not create or drop tables; it may ask for these days to be made and the old ones dropped.
CREATE FUNCTION maintain_outbox_history(keep_days int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    day  date;
    part record;
BEGIN
    FOR ahead IN 1..3 LOOP
        day := (now() AT TIME ZONE 'UTC')::date + ahead;
        EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF outbox_sent FOR VALUES FROM (%L) TO (%L)',
                       'outbox_sent_' || to_char(day, 'YYYYMMDD'), day::timestamp AT TIME ZONE 'UTC', (day + 1)::timestamp AT TIME ZONE 'UTC');
    END LOOP;
    FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = 'outbox_sent'::regclass AND c.relname ~ '^outbox_sent_[0-9]{8}$' LOOP
        IF to_date(right(part.relname, 8), 'YYYYMMDD') < (now() AT TIME ZONE 'UTC')::date - keep_days THEN
            EXECUTE format('DROP TABLE %I', part.relname);
        END IF;
    END LOOP;
    DELETE FROM outbox_sent_rest WHERE sent_at < now() - make_interval(days => keep_days);
END $$;
REVOKE ALL ON FUNCTION maintain_outbox_history(int) FROM PUBLIC;
DO $$ BEGIN
    EXECUTE format('GRANT EXECUTE ON FUNCTION maintain_outbox_history(int) TO %I', current_database() || '_app');
END $$;

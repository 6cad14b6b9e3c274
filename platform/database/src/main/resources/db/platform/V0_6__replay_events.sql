-- The history lies in the order of its time, so a summary of ranges finds a time in it, at next to no cost for the relay.
CREATE INDEX outbox_sent_time ON outbox_sent USING brin (sent_at) WITH (autosummarize = on);

-- Moves events back into the outbox, the oldest first and with their ids, so that consumers who have taken them pass them over.
-- From there the relay publishes them and moves them into the history again: whoever repeats this until it answers 0 says until
-- when they were sent.
CREATE FUNCTION replay_events(of_topic text, created_from timestamptz, created_until timestamptz,
                              sent_from timestamptz DEFAULT '-infinity', sent_until timestamptz DEFAULT clock_timestamp(),
                              at_most int DEFAULT 1000000) RETURNS int
LANGUAGE sql SET search_path = public, pg_temp AS $$
    WITH chosen AS MATERIALIZED (
        SELECT id, sent_at FROM outbox_sent
        WHERE topic = of_topic AND created_at >= created_from AND created_at < created_until
          AND sent_at >= sent_from AND sent_at < sent_until
        ORDER BY position LIMIT at_most),
    taken AS (
        DELETE FROM outbox_sent s USING chosen c
        WHERE s.id = c.id AND s.sent_at = c.sent_at AND s.sent_at >= sent_from AND s.sent_at < sent_until
        RETURNING s.id, s.position, s.topic, s.key, s.type, s.subject, s.aggregate_version, s.data, s.traceparent, s.created_at),
    again AS (
        INSERT INTO outbox (id, topic, key, type, subject, aggregate_version, data, traceparent, created_at)
        SELECT id, topic, key, type, subject, aggregate_version, data, traceparent, created_at FROM taken ORDER BY position
        ON CONFLICT (id) DO NOTHING)
    SELECT count(*)::int FROM taken
$$;
COMMENT ON FUNCTION replay_events IS 'For topics that keep facts for a time. A compacted topic must end with the newest state: its owner publishes that again';

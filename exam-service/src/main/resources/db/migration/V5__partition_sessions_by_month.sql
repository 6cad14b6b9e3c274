-- Sessions and what belongs to them, by month of the session's id: the first 48 bits of a UUIDv7 are milliseconds since 1970.

CREATE FUNCTION first_id_of(moment timestamptz) RETURNS uuid LANGUAGE sql STABLE STRICT AS $$
    SELECT CAST(rpad(lpad(to_hex(CAST(floor(extract(epoch FROM moment) * 1000) AS bigint)), 12, '0'), 32, '0') AS uuid)
$$;
COMMENT ON FUNCTION first_id_of IS 'The lowest id that can be made at that moment';

CREATE FUNCTION moment_of(id uuid) RETURNS timestamptz LANGUAGE sql STABLE STRICT AS $$
    SELECT to_timestamp(CAST(CAST('x' || left(replace(CAST(id AS text), '-', ''), 12) AS bit(48)) AS bigint) / 1000.0)
$$;
COMMENT ON FUNCTION moment_of IS 'When an id was made';

-- A partition can't leave while a foreign key points to its table, and each start would pay for the look. The statement that
-- writes a form writes its session; a ticket lives for 30 seconds and is spent by a join with its session.
ALTER TABLE session_form DROP CONSTRAINT session_form_session_id_fkey;
ALTER TABLE event_ticket DROP CONSTRAINT event_ticket_session_id_fkey;
DROP TRIGGER answer_history_is_append_only ON answer_history;

-- What there is becomes the first partition as it stands: read once to check the bounds, not copied.
DO $$
DECLARE
    latest timestamptz := (SELECT moment_of(id) FROM exam_session ORDER BY id DESC LIMIT 1);
    until  uuid := first_id_of((date_trunc('month', greatest(latest, now()) AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC');
    name   text;
    key    text;
    index  text;
BEGIN
    FOR name, key IN VALUES ('exam_session', 'id'), ('session_form', 'session_id'), ('answer', 'session_id'),
                            ('answer_history', 'session_id') LOOP
        FOR index IN SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = name::regclass LOOP
            EXECUTE format('ALTER INDEX %I RENAME TO %I', index, index || '_early');
        END LOOP;
        EXECUTE format('ALTER TABLE %I RENAME TO %I', name, name || '_early');
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL EXCLUDING INDEXES) PARTITION BY RANGE (%I)', name, name || '_early', key);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%L)', name, name || '_early', until);
        EXECUTE format('COMMENT ON TABLE %I IS %L', name, obj_description(format('%I', name || '_early')::regclass));
    END LOOP;
END $$;

-- Each finds the index of the first partition and takes it in.
ALTER TABLE exam_session ADD PRIMARY KEY (id);
CREATE INDEX exam_session_learner ON exam_session (learner_id, id);
CREATE INDEX exam_session_sweep ON exam_session (sweep_at) WHERE status IN ('open', 'paused', 'on_break');
CREATE INDEX exam_session_check ON exam_session (check_at) WHERE status IN ('submitted', 'pending_grading');
ALTER TABLE session_form ADD PRIMARY KEY (session_id);
ALTER TABLE answer ADD PRIMARY KEY (session_id, position);
ALTER TABLE answer_history ADD PRIMARY KEY (session_id, position, revision);
CREATE TRIGGER answer_history_is_append_only BEFORE UPDATE OR DELETE ON answer_history
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

CREATE VIEW session_partition AS
SELECT parent.relname AS parent, part.relname AS partition,
       CAST(coalesce(substring(pg_get_expr(part.relpartbound, part.oid) FROM 'FROM \(''([0-9a-f-]{36})''\)'), repeat('0', 32)) AS uuid) AS since,
       CAST(substring(pg_get_expr(part.relpartbound, part.oid) FROM 'TO \(''([0-9a-f-]{36})''\)') AS uuid) AS until
FROM pg_inherits i JOIN pg_class parent ON parent.oid = i.inhparent JOIN pg_class part ON part.oid = i.inhrelid
WHERE parent.oid IN ('exam_session'::regclass, 'session_form'::regclass, 'answer'::regclass, 'answer_history'::regclass);
COMMENT ON VIEW session_partition IS 'The partitions of the tables that follow the session''s id, with the first id of each and the first behind it';

-- The application's role may not create or drop tables; it may ask for these two things.

CREATE FUNCTION ensure_session_months(ahead int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    goal    uuid := first_id_of((date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead + 1)) AT TIME ZONE 'UTC');
    name    text;
    reached uuid;
    month   timestamp;
    made    int := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('ensure_session_months'));
    FOREACH name IN ARRAY ARRAY['exam_session', 'session_form', 'answer', 'answer_history'] LOOP
        SELECT until INTO reached FROM session_partition WHERE parent = name ORDER BY until DESC LIMIT 1;
        reached := coalesce(reached, first_id_of(date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'));
        WHILE reached < goal LOOP
            month := moment_of(reached) AT TIME ZONE 'UTC';
            PERFORM add_session_partition(name, month, reached);
            reached := first_id_of((month + interval '1 month') AT TIME ZONE 'UTC');
            made := made + 1;
        END LOOP;
    END LOOP;
    RETURN made;
END $$;
COMMENT ON FUNCTION ensure_session_months IS 'Makes partitions, without a gap, until this many months ahead are there; answers how many were made';

-- Made beside the table and attached, which takes SHARE UPDATE EXCLUSIVE: CREATE TABLE … PARTITION OF would lock out every save.
CREATE FUNCTION add_session_partition(parent text, month timestamp, first_id uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    part text := parent || '_' || to_char(month, 'YYYYMM');
BEGIN
    -- Room beside each row, so that a new version of it stays on its page; the history has but one version.
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL) WITH (fillfactor = %s)', part, parent,
                   CASE parent WHEN 'answer_history' THEN 100 WHEN 'session_form' THEN 100 ELSE 80 END);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part, first_id,
                   first_id_of((month + interval '1 month') AT TIME ZONE 'UTC'));
END $$;

-- Waits for the lock for a moment only: whoever saves meanwhile waits behind it. The caller tries again.
CREATE FUNCTION drop_session_partition(sessions_before timestamptz, history_before timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '100ms' AS $$
DECLARE
    part    record;
    started timestamptz;
    is_used boolean;
BEGIN
    FOR part IN SELECT * FROM session_partition ORDER BY until, parent LOOP
        CONTINUE WHEN part.until > first_id_of(CASE part.parent WHEN 'answer_history' THEN history_before ELSE sessions_before END);
        started := clock_timestamp();
        CONTINUE WHEN EXISTS (SELECT FROM exam_session WHERE id >= part.since AND id < part.until);
        IF part.parent <> 'answer_history' THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM %I)', part.partition) INTO is_used;
            CONTINUE WHEN is_used;
        END IF;
        -- What takes long to look through has not been vacuumed yet; it would take as long once more under the lock.
        CONTINUE WHEN clock_timestamp() - started > interval '50 ms';
        EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', part.parent, part.partition);
        IF part.parent <> 'answer_history' THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM %I)', part.partition) INTO is_used;
            IF is_used THEN
                RAISE EXCEPTION '% is not empty any more', part.partition USING ERRCODE = 'object_in_use';
            END IF;
        END IF;
        EXECUTE format('DROP TABLE %I', part.partition);
        RETURN part.partition;
    END LOOP;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION drop_session_partition IS 'Drops the oldest partition that is done with and answers its name, or null. None goes before the sessions of its month are gone; those of sessions, forms and answers must have ended before the one time and be empty, the history before the other';

REVOKE ALL ON FUNCTION ensure_session_months(int), add_session_partition(text, timestamp, uuid),
    drop_session_partition(timestamptz, timestamptz) FROM PUBLIC;
DO $$ BEGIN
    EXECUTE format('REVOKE ALL ON FUNCTION add_session_partition(text, timestamp, uuid) FROM %I', current_database() || '_app');
    EXECUTE format('GRANT EXECUTE ON FUNCTION ensure_session_months(int), drop_session_partition(timestamptz, timestamptz) TO %I',
                   current_database() || '_app');
END $$;

SELECT ensure_session_months(3);

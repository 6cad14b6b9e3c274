-- A form is written once and read whole; nobody looks into it with SQL. As JSON with names it took most of what a start cost the
-- database. Written shortly it stays in its row, and the row on its page. contracts/forms says how slots are written.

-- Slots that were stored with names. Every string is written out, which is as good as the number of an earlier one.
CREATE FUNCTION shortened(slots jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CAST(coalesce(jsonb_agg(
        jsonb_build_array(s -> 'objective', s -> 'domain', s -> 'type', s -> 'maxPoints', CAST(CAST(s -> 'scored' AS boolean) AS int),
                          s -> 'pool', CAST(CAST(s -> 'repeated' AS boolean) AS int), s -> 'stimulusId', coalesce(s -> 'section', '1'))
        || CASE s ->> 'type'
             WHEN 'matching' THEN
               jsonb_build_array(shape -> 'sources', shape -> 'targets', CAST(CAST(shape -> 'reuseSources' AS boolean) AS int))
             WHEN 'dropdown' THEN jsonb_build_array((SELECT jsonb_agg(jsonb_build_array(g -> 'id', g -> 'options') ORDER BY at)
               FROM jsonb_array_elements(shape -> 'gaps') WITH ORDINALITY AS gap(g, at)))
             WHEN 'statement_grid' THEN jsonb_build_array(shape -> 'statements')
             WHEN 'hotspot' THEN jsonb_build_array(shape -> 'regions', shape -> 'select')
             WHEN 'text_entry' THEN jsonb_build_array(shape -> 'expects', coalesce(shape -> 'maxLength', '200'))
             WHEN 'single_choice' THEN jsonb_build_array(shape -> 'options')
             ELSE jsonb_build_array(shape -> 'options', shape -> 'select') END
        ORDER BY position), '[]') AS text)
    FROM jsonb_array_elements(slots) WITH ORDINALITY AS slot(s, position) CROSS JOIN LATERAL (SELECT s -> 'shape' AS shape) AS its
$$;

CREATE FUNCTION ids_of(slots jsonb, name text) RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY(SELECT CAST(s ->> name AS uuid) FROM jsonb_array_elements(slots) WITH ORDINALITY AS slot(s, position) ORDER BY position)
$$;

DROP VIEW any_form;
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['session_form', 'folded_session'] LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN question_ids uuid[], ADD COLUMN version_ids uuid[]', name);
        EXECUTE format('UPDATE %I SET question_ids = ids_of(slots, ''questionId''), version_ids = ids_of(slots, ''questionVersionId'')', name);
        EXECUTE format('ALTER TABLE %I ALTER COLUMN question_ids SET NOT NULL, ALTER COLUMN version_ids SET NOT NULL, '
                       || 'ALTER COLUMN slots TYPE text USING shortened(slots), ALTER COLUMN facts TYPE text', name);
        EXECUTE format('COMMENT ON COLUMN %I.question_ids IS %L', name, 'Of the slots, in order of position');
        EXECUTE format('COMMENT ON COLUMN %I.version_ids IS %L', name, 'Of the slots, in order of position');
        EXECUTE format('COMMENT ON COLUMN %I.slots IS %L', name,
                       'JSON: the rest of the slots in order of position, an array each, as contracts/forms says; without keys');
        EXECUTE format('COMMENT ON COLUMN %I.facts IS %L', name,
                       'JSON: the exam''s facts at the start: policy, durations, cut, scale, domain titles');
    END LOOP;
END $$;
DROP FUNCTION shortened(jsonb), ids_of(jsonb, text);

CREATE VIEW any_form AS
SELECT session_id, version_ids, slots FROM session_form
UNION ALL
SELECT id, version_ids, slots FROM folded_session;

-- What is longer than a page all the same leaves it as it is: compressing takes longer than writing. Folding compresses.
ALTER TABLE session_form ALTER COLUMN facts SET STORAGE EXTERNAL, ALTER COLUMN slots SET STORAGE EXTERNAL,
    ALTER COLUMN question_ids SET STORAGE EXTERNAL, ALTER COLUMN version_ids SET STORAGE EXTERNAL;

-- Up to this size a row keeps its values: all that fits on a page.
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT partition FROM session_partition WHERE parent = 'session_form' LOOP
        EXECUTE format('ALTER TABLE %I SET (toast_tuple_target = 8160)', name);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION add_session_partition(parent text, month timestamp, first_id uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    part text := parent || '_' || to_char(month, 'YYYYMM');
BEGIN
    -- Room beside each row, so that a new version of it stays on its page; forms and the history have but one version.
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL) WITH (%s)', part, parent,
                   CASE parent WHEN 'answer_history' THEN 'fillfactor = 100'
                               WHEN 'session_form' THEN 'fillfactor = 100, toast_tuple_target = 8160'
                               ELSE 'fillfactor = 80' END);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part, first_id,
                   first_id_of((month + interval '1 month') AT TIME ZONE 'UTC'));
END $$;

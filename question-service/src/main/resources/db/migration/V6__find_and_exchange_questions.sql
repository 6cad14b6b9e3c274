-- What scoring-service measures of questions, how authors find questions, and how files come in and go out.

-- Statistics ------------------------------------------------------------------

CREATE TABLE item_statistics (
    question_version_id uuid PRIMARY KEY,
    version             bigint NOT NULL CHECK (version > 0),
    attempts            bigint NOT NULL CHECK (attempts >= 0),
    facility            double precision CHECK (facility BETWEEN 0 AND 1),
    discrimination      double precision CHECK (discrimination BETWEEN -1 AND 1),
    flags               text[] NOT NULL,
    data                text NOT NULL CHECK (data IS JSON OBJECT),
    updated_at          timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE item_statistics IS 'The last ItemStatisticsChanged of each run of versions that are measured as one. Refers to no version on purpose: an event may come for one that this database has lost';
COMMENT ON COLUMN item_statistics.question_version_id IS 'The version that the statistics are kept by: question_version.measured_as';
COMMENT ON COLUMN item_statistics.version IS 'Of the event; of two the higher one counts';
COMMENT ON COLUMN item_statistics.data IS 'The event as it came';

CREATE TABLE question_attention (
    question_id uuid NOT NULL REFERENCES question (id),
    kind        text NOT NULL CHECK (kind IN ('challenges', 'lint')),
    count       int NOT NULL CHECK (count > 0),
    note        text,
    since       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (question_id, kind)
);
COMMENT ON TABLE question_attention IS 'What others have found that somebody should look at, for the work queue: open challenges, findings of the linter. Whoever writes a row takes it away again';

-- Search ----------------------------------------------------------------------

CREATE TABLE question_text (
    question_version_id uuid PRIMARY KEY REFERENCES question_version (id) ON DELETE CASCADE,
    document            tsvector NOT NULL,
    signature           int[] NOT NULL
);
COMMENT ON TABLE question_text IS 'The words of a version that is open or current, made once when it is written: to publish thousands at once must not read their texts again';
COMMENT ON COLUMN question_text.signature IS 'MinHash of the words of stem and options: the share of equal numbers in two of them estimates the share of words that both have';

CREATE TABLE question_search (
    question_id        uuid PRIMARY KEY REFERENCES question (id),
    source_id          text COLLATE "C" NOT NULL UNIQUE,
    exam_code          text NOT NULL,
    current_version_id uuid,
    open_version_id    uuid,
    measured_as        uuid,
    attempts           bigint NOT NULL DEFAULT 0,
    facility           smallint,
    discrimination     smallint,
    oldest_reference   date,
    changed_at         timestamptz NOT NULL,
    terms              text[] NOT NULL,
    flags              text[] NOT NULL DEFAULT '{}',
    signature          int[] NOT NULL,
    bands              bigint[] NOT NULL,
    document           tsvector NOT NULL
) WITH (fillfactor = 80, toast_tuple_target = 1024);
COMMENT ON TABLE question_search IS 'A row for every question that has a published, retired or open version: what it is found by. Triggers keep it, at the commit of whatever changed; nobody else writes it';
COMMENT ON COLUMN question_search.terms IS 'status:draft, pool:sample, tag:… of the current and of the open version: filters and facets alike';
COMMENT ON COLUMN question_search.flags IS 'flag:… of the statistics, apart from the terms because another transaction writes them';
COMMENT ON COLUMN question_search.facility IS 'In hundredths, so that the order rarely changes with a few answers more; null without statistics. Discrimination likewise';
COMMENT ON COLUMN question_search.bands IS 'Pairs of numbers of the signature, hashed: questions that share one are worth comparing';
-- What filters and facets read stays in the row; the words, which only ranks and phrases read, go out of it.
ALTER TABLE question_search ALTER COLUMN terms SET STORAGE MAIN;
ALTER TABLE question_search ALTER COLUMN flags SET STORAGE MAIN;

-- A long list of pending entries would be read by every search.
CREATE INDEX question_search_words ON question_search USING gin (document, terms, flags) WITH (gin_pending_list_limit = 256);
CREATE INDEX question_search_bands ON question_search USING gin (bands) WITH (gin_pending_list_limit = 256);
CREATE INDEX question_search_changed ON question_search (changed_at, question_id);
CREATE INDEX question_search_exam_changed ON question_search (exam_code, changed_at, question_id);
CREATE INDEX question_search_exam_source_id ON question_search (exam_code, source_id, question_id);
CREATE INDEX question_search_source_id ON question_search (source_id, question_id);
CREATE INDEX question_search_facility ON question_search (facility, question_id) WHERE facility IS NOT NULL;
CREATE INDEX question_search_exam_facility ON question_search (exam_code, facility, question_id) WHERE facility IS NOT NULL;
CREATE INDEX question_search_discrimination ON question_search (discrimination, question_id) WHERE discrimination IS NOT NULL;
CREATE INDEX question_search_exam_discrimination ON question_search (exam_code, discrimination, question_id)
    WHERE discrimination IS NOT NULL;
CREATE INDEX question_search_measured_as ON question_search (measured_as);

CREATE TABLE question_search_due (
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    question_id uuid NOT NULL,
    PRIMARY KEY (transaction, question_id)
);
COMMENT ON TABLE question_search_due IS 'Questions that a running transaction has changed; empty between transactions. The row with the id of zeros is there once and makes the commit bring question_search up to date';

-- The words of a text without what Markdown and code put between them. Bounded, so that any text can be indexed.
CREATE FUNCTION searched(raw text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(left(coalesce(raw, ''), 20000), './_:\`*#[](){}|<>~^$=+;,"', repeat(' ', 25))
$$;

CREATE FUNCTION search_config(code text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE code WHEN 'en' THEN CAST('english' AS regconfig) WHEN 'de' THEN CAST('german' AS regconfig)
                         ELSE CAST('simple' AS regconfig) END
$$;

-- All strings that a path of a JSON text leads to, in their order.
CREATE FUNCTION strings_at(content text, path jsonpath) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(found #>> '{}', ' ') FROM jsonb_path_query(CAST(content AS jsonb), path) AS found
$$;

-- Stem A, what there is to choose B, explanations and references C, id, tags and stimulus D.
CREATE FUNCTION question_document(v question_version) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
    config regconfig := search_config(v.language);
BEGIN
    RETURN setweight(to_tsvector(config, searched(strings_at(v.content, 'lax $.stem'))), 'A')
        || setweight(to_tsvector(config, searched(concat_ws(' ', strings_at(v.content, 'lax $.body'),
               strings_at(v.content, 'strict $.**.text'), strings_at(v.content, 'strict $.**.label'),
               strings_at(v.content, 'lax $.image.alt')))), 'B')
        || setweight(to_tsvector(config, searched(concat_ws(' ', strings_at(v.rationale, 'lax $.explanations.*'),
               strings_at(v.rationale, 'lax $.references[*].title')))), 'C')
        || setweight(to_tsvector(config, searched(concat_ws(' ', (SELECT q.source_id FROM question q WHERE q.id = v.question_id),
               strings_at(v.labels, 'lax $.tags[*]'),
               (SELECT concat_ws(' ', strings_at(s.content, 'lax $.title'), strings_at(s.content, 'lax $.tabs[*].title'),
                                 strings_at(s.content, 'lax $.tabs[*].text'))
                FROM stimulus s WHERE s.id = v.stimulus_id)))), 'D');
END $$;

-- The hash functions are those by which PostgreSQL spreads rows over hash partitions, so they stay as they are.
CREATE FUNCTION min_hash(words text[]) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(smallest ORDER BY seed), '{}')
    FROM (SELECT seed, CAST(min(hashint8extended(hashed, seed)) >> 32 AS int) AS smallest
          FROM (SELECT hashtextextended(word COLLATE "C", 0) AS hashed FROM unnest(words) AS word) w,
               generate_series(1, 32) AS seed
          GROUP BY seed) h
$$;

CREATE FUNCTION bands_of(signature int[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(hashint8extended((CAST(signature[2 * band - 1] AS bigint) << 32)
                                               # CAST(signature[2 * band] AS bigint), band) ORDER BY band), '{}')
    FROM generate_series(1, cardinality(signature) / 2) AS band
$$;

CREATE FUNCTION write_question_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    words tsvector := question_document(NEW);
BEGIN
    INSERT INTO question_text (question_version_id, document, signature)
    VALUES (NEW.id, words, min_hash(tsvector_to_array(ts_filter(words, '{a,b}'))))
    ON CONFLICT (question_version_id) DO UPDATE SET document = excluded.document, signature = excluded.signature;
    RETURN NULL;
END $$;
CREATE TRIGGER question_version_text_of_new AFTER INSERT ON question_version
    FOR EACH ROW EXECUTE FUNCTION write_question_text();
CREATE TRIGGER question_version_text_of_changed AFTER UPDATE ON question_version
    FOR EACH ROW WHEN (OLD.content_hash IS DISTINCT FROM NEW.content_hash) EXECUTE FUNCTION write_question_text();

CREATE FUNCTION terms_of(v question_version) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN v.id IS NULL THEN CAST('{}' AS text[]) ELSE
        ARRAY['status:' || v.status, 'type:' || v.type, 'pool:' || v.pool, 'language:' || v.language,
              'difficulty:' || v.difficulty, 'words:' || CAST(search_config(v.language) AS text)]
        || ARRAY(SELECT 'tag:' || (tag #>> '{}') FROM jsonb_path_query(CAST(v.labels AS jsonb), 'lax $.tags[*]') AS tag) END
$$;

-- Of the newest outline that the question is assigned to, and of the one that its open version will be assigned to.
CREATE FUNCTION objective_terms(question uuid, open_version uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY(
        SELECT unnest(ARRAY['objective:' || a.objective_code, 'domain:' || o.domain_code])
        FROM objective_assignment a JOIN objective o ON o.outline_id = a.outline_id AND o.code = a.objective_code
        WHERE a.question_id = question AND a.outline_id = (
          SELECT n.outline_id FROM objective_assignment n JOIN outline_version v ON v.id = n.outline_id
          WHERE n.question_id = question ORDER BY v.as_of DESC LIMIT 1))
    || ARRAY(
        SELECT unnest(ARRAY['objective:' || wanted.objective_code, 'domain:' || (
          SELECT o.domain_code FROM objective o JOIN outline_version v ON v.id = o.outline_id
          JOIN question q ON q.exam_code = v.exam_code
          WHERE q.id = question AND o.code = wanted.objective_code ORDER BY v.as_of DESC LIMIT 1)])
        FROM question_draft d
        CROSS JOIN LATERAL json_array_elements_text(CAST(d.objectives AS json)) AS wanted(objective_code)
        WHERE d.question_version_id = open_version)
$$;

CREATE FUNCTION index_questions(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM question_search s
    WHERE s.question_id = ANY (ids) AND NOT EXISTS (
        SELECT FROM question q JOIN question_version v ON v.question_id = q.id
        WHERE q.id = s.question_id AND (v.id = q.current_version_id OR v.status IN ('draft', 'in_review')));
    DELETE FROM question_text t USING question_version v, question q
    WHERE q.id = ANY (ids) AND v.question_id = q.id AND t.question_version_id = v.id
      AND v.status = 'retired' AND v.id IS DISTINCT FROM q.current_version_id;
    -- The statistics of a row stay as they are while it is measured as before: the transaction that brings new ones writes them
    -- to the row itself, and this one may not have seen them.
    INSERT INTO question_search AS s (question_id, source_id, exam_code, current_version_id, open_version_id, measured_as,
        attempts, facility, discrimination, flags, oldest_reference, changed_at, terms, signature, bands, document)
    SELECT q.id, q.source_id, q.exam_code, c.id, o.id, c.measured_as,
        coalesce(st.attempts, 0), CAST(round(CAST(st.facility AS numeric) * 100) AS smallint),
        CAST(round(CAST(st.discrimination AS numeric) * 100) AS smallint),
        ARRAY(SELECT 'flag:' || flag FROM unnest(st.flags) AS flag),
        (SELECT min(CAST(checked #>> '{}' AS date))
         FROM jsonb_path_query(CAST(c.rationale AS jsonb), 'lax $.references[*].checkedAt') AS checked
         WHERE checked #>> '{}' ~ '^\d{4}-\d{2}-\d{2}$'),
        clock_timestamp(),
        ARRAY(SELECT DISTINCT term COLLATE "C"
              FROM unnest(ARRAY['exam:' || q.exam_code] || terms_of(c) || terms_of(o) || objective_terms(q.id, o.id)) AS term
              WHERE term IS NOT NULL ORDER BY 1),
        coalesce(ot.signature, ct.signature, '{}'), bands_of(coalesce(ot.signature, ct.signature, '{}')),
        coalesce(ct.document, '') || coalesce(ot.document, '')
    FROM question q
    LEFT JOIN question_version c ON c.id = q.current_version_id
    LEFT JOIN question_version o ON o.question_id = q.id AND o.status IN ('draft', 'in_review')
    LEFT JOIN question_text ct ON ct.question_version_id = c.id
    LEFT JOIN question_text ot ON ot.question_version_id = o.id
    LEFT JOIN item_statistics st ON st.question_version_id = c.measured_as
    WHERE q.id = ANY (ids) AND (c.id IS NOT NULL OR o.id IS NOT NULL)
    ORDER BY q.id
    ON CONFLICT (question_id) DO UPDATE SET
        current_version_id = excluded.current_version_id, open_version_id = excluded.open_version_id,
        measured_as = excluded.measured_as, oldest_reference = excluded.oldest_reference, changed_at = excluded.changed_at,
        terms = excluded.terms, signature = excluded.signature, bands = excluded.bands, document = excluded.document,
        attempts = CASE WHEN s.measured_as IS NOT DISTINCT FROM excluded.measured_as THEN s.attempts
                        ELSE excluded.attempts END,
        facility = CASE WHEN s.measured_as IS NOT DISTINCT FROM excluded.measured_as THEN s.facility
                        ELSE excluded.facility END,
        discrimination = CASE WHEN s.measured_as IS NOT DISTINCT FROM excluded.measured_as THEN s.discrimination
                              ELSE excluded.discrimination END,
        flags = CASE WHEN s.measured_as IS NOT DISTINCT FROM excluded.measured_as THEN s.flags ELSE excluded.flags END;
END $$;

-- At the commit, once, for all that the transaction has changed: by then it holds the locks of its questions, so it sees what
-- those before it did.
CREATE FUNCTION refresh_question_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ids uuid[];
BEGIN
    WITH taken AS (DELETE FROM question_search_due WHERE transaction = pg_current_xact_id() RETURNING question_id)
    SELECT array_agg(question_id) INTO ids FROM taken;
    PERFORM index_questions(ids);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER question_search_refresh AFTER INSERT ON question_search_due DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.question_id = CAST('00000000-0000-0000-0000-000000000000' AS uuid))
    EXECUTE FUNCTION refresh_question_search();

CREATE FUNCTION search_is_due(ids uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO question_search_due (question_id)
    SELECT DISTINCT id FROM unnest(ids || CAST('00000000-0000-0000-0000-000000000000' AS uuid)) AS id
    WHERE cardinality(ids) > 0
    ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION search_due_of_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_is_due(ARRAY(SELECT DISTINCT question_id FROM changed));
    RETURN NULL;
END $$;
CREATE TRIGGER question_version_search_insert AFTER INSERT ON question_version REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_due_of_rows();
CREATE TRIGGER question_version_search_update AFTER UPDATE ON question_version REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_due_of_rows();
CREATE TRIGGER question_version_search_delete AFTER DELETE ON question_version REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_due_of_rows();
CREATE TRIGGER objective_assignment_search_insert AFTER INSERT ON objective_assignment REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_due_of_rows();
CREATE TRIGGER objective_assignment_search_update AFTER UPDATE ON objective_assignment REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_due_of_rows();
CREATE TRIGGER objective_assignment_search_delete AFTER DELETE ON objective_assignment REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_due_of_rows();

CREATE FUNCTION search_due_of_questions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_is_due(ARRAY(SELECT n.id FROM changed n JOIN earlier e ON e.id = n.id
                                WHERE e.current_version_id IS DISTINCT FROM n.current_version_id));
    RETURN NULL;
END $$;
CREATE TRIGGER question_search_update AFTER UPDATE ON question REFERENCING OLD TABLE AS earlier NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_due_of_questions();

CREATE FUNCTION search_due_of_drafts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_is_due(ARRAY(SELECT DISTINCT v.question_id FROM changed d
                                JOIN question_version v ON v.id = d.question_version_id));
    RETURN NULL;
END $$;
CREATE TRIGGER question_draft_search_insert AFTER INSERT ON question_draft REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_due_of_drafts();
CREATE TRIGGER question_draft_search_update AFTER UPDATE ON question_draft REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_due_of_drafts();

CREATE FUNCTION search_statistics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE question_search SET attempts = NEW.attempts,
        facility = CAST(round(CAST(NEW.facility AS numeric) * 100) AS smallint),
        discrimination = CAST(round(CAST(NEW.discrimination AS numeric) * 100) AS smallint),
        flags = ARRAY(SELECT 'flag:' || flag FROM unnest(NEW.flags) AS flag)
    WHERE measured_as = NEW.question_version_id;
    RETURN NULL;
END $$;
CREATE TRIGGER item_statistics_search AFTER INSERT OR UPDATE ON item_statistics
    FOR EACH ROW EXECUTE FUNCTION search_statistics();

-- What is there already.
INSERT INTO question_text (question_version_id, document, signature)
SELECT v.id, question_document(v), min_hash(tsvector_to_array(ts_filter(question_document(v), '{a,b}')))
FROM question_version v JOIN question q ON q.id = v.question_id
WHERE v.id = q.current_version_id OR v.status IN ('draft', 'in_review');
SELECT index_questions(array_agg(id)) FROM question;
UPDATE question_search s SET changed_at = (
    SELECT max(greatest(v.created_at, v.published_at, v.retired_at, v.submitted_at, v.reviewed_at))
    FROM question_version v WHERE v.question_id = s.question_id);

-- Imports and exports ---------------------------------------------------------

CREATE TABLE exchange_job (
    id            uuid PRIMARY KEY,
    kind          text NOT NULL CHECK (kind IN ('import', 'export')),
    owner         uuid NOT NULL,
    exam_code     text NOT NULL REFERENCES exam (code),
    format        text NOT NULL,
    settings      text NOT NULL CHECK (settings IS JSON OBJECT),
    status        text NOT NULL CHECK (status IN ('receiving', 'waiting', 'running', 'done', 'refused', 'cancelled',
                                                  'interrupted', 'failed')),
    cancel_wanted boolean NOT NULL DEFAULT false,
    worker        uuid,
    attempts      int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    heard_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen          int NOT NULL DEFAULT 0 CHECK (seen >= 0),
    taken         int NOT NULL DEFAULT 0 CHECK (taken >= 0),
    skipped       int NOT NULL DEFAULT 0 CHECK (skipped >= 0),
    failed        int NOT NULL DEFAULT 0 CHECK (failed >= 0),
    note          text,
    bytes         bigint NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    started_at    timestamptz,
    ended_at      timestamptz,
    CHECK ((status = 'running') = (worker IS NOT NULL)),
    CHECK ((status IN ('receiving', 'waiting', 'running')) = (ended_at IS NULL))
);
COMMENT ON TABLE exchange_job IS 'An import or an export: done by one replica, whichever claims it';
COMMENT ON COLUMN exchange_job.worker IS 'The replica that runs it';
COMMENT ON COLUMN exchange_job.attempts IS 'How many replicas have begun it: when one is gone, another goes on, up to a limit';
COMMENT ON COLUMN exchange_job.heard_at IS 'When its replica last said that it lives; while a file is received, when its last piece came';
COMMENT ON COLUMN exchange_job.seen IS 'Items of the file, or questions of the bank, so far; each of them was taken, skipped or failed';
COMMENT ON COLUMN exchange_job.note IS 'A sentence about the whole: why it was refused, what interrupted it';
CREATE INDEX exchange_job_exam_code ON exchange_job (exam_code);
CREATE INDEX exchange_job_owner ON exchange_job (owner, kind, id);
CREATE INDEX exchange_job_kind ON exchange_job (kind, id);
CREATE INDEX exchange_job_open ON exchange_job (status, id) WHERE ended_at IS NULL;
CREATE INDEX exchange_job_ended_at ON exchange_job (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE exchange_chunk (
    job_id  uuid NOT NULL REFERENCES exchange_job (id) ON DELETE CASCADE,
    number  int NOT NULL CHECK (number >= 0),
    content bytea NOT NULL,
    PRIMARY KEY (job_id, number)
);
COMMENT ON TABLE exchange_chunk IS 'The file that was sent, or the one that was made, in pieces: whichever replica needs it finds it here';
-- Mostly archives: to compress them again is in vain.
ALTER TABLE exchange_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE exchange_item (
    job_id      uuid NOT NULL REFERENCES exchange_job (id) ON DELETE CASCADE,
    number      int NOT NULL CHECK (number > 0),
    outcome     text NOT NULL CHECK (outcome IN ('staged', 'imported', 'exported', 'skipped', 'failed')),
    file        text,
    line        int,
    element     text,
    source_id   text,
    why         text,
    losses      text NOT NULL DEFAULT '[]' CHECK (losses IS JSON ARRAY),
    question_id uuid,
    version     int,
    PRIMARY KEY (job_id, number),
    CHECK (outcome NOT IN ('skipped', 'failed') OR why IS NOT NULL)
);
COMMENT ON TABLE exchange_item IS 'The report of a job: what became of each item, in the order of the file';
COMMENT ON COLUMN exchange_item.question_id IS 'No reference: a report says what happened, whatever comes later';
CREATE INDEX exchange_item_source_id ON exchange_item (job_id, source_id);

CREATE TABLE exchange_staged (
    job_id   uuid NOT NULL REFERENCES exchange_job (id) ON DELETE CASCADE,
    position int NOT NULL,
    item     int,
    question text CHECK (question IS JSON OBJECT),
    stimulus text CHECK (stimulus IS JSON OBJECT),
    PRIMARY KEY (job_id, position),
    CHECK (num_nonnulls(question, stimulus) = 1),
    CHECK ((question IS NULL) = (item IS NULL))
);
COMMENT ON TABLE exchange_staged IS 'What an import of all or nothing has read so far; it becomes drafts in one transaction, or goes';

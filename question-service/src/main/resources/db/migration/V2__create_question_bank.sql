CREATE TABLE media (
    sha256       text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content_type text NOT NULL CHECK (content_type IN ('image/png')),
    content      bytea NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE media IS 'Named by what they hold, so they never change';

CREATE TABLE stimulus (
    id           uuid PRIMARY KEY,
    source_id    text NOT NULL,
    content      text NOT NULL CHECK (content IS JSON OBJECT),
    content_hash text NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (source_id, content_hash)
);
COMMENT ON TABLE stimulus IS 'Case studies and series. A changed text is a new row, and makes new versions of its questions: a published version never changes';

CREATE TABLE question (
    id                 uuid PRIMARY KEY,
    source_id          text NOT NULL UNIQUE,
    exam_code          text NOT NULL REFERENCES exam (code),
    current_version_id uuid,
    assignment_hash    text,
    aggregate_version  bigint NOT NULL DEFAULT 0,
    created_at         timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN question.source_id IS 'Id in the bank file: stable, never reused';
COMMENT ON COLUMN question.assignment_hash IS 'Hash of the objectives that the bank file assigns';
COMMENT ON COLUMN question.aggregate_version IS 'Version of the last QuestionChanged';
CREATE INDEX question_exam_code ON question (exam_code);

CREATE TABLE question_version (
    id           uuid PRIMARY KEY,
    question_id  uuid NOT NULL REFERENCES question (id),
    number       int NOT NULL CHECK (number > 0),
    status       text NOT NULL CHECK (status IN ('draft', 'in_review', 'published', 'retired')),
    type         text NOT NULL CHECK (type IN ('single_choice', 'multiple_response', 'ordering', 'matching', 'dropdown',
                                               'statement_grid', 'hotspot', 'text_entry')),
    pool         text NOT NULL CHECK (pool IN ('sample', 'practice', 'reserve')),
    language     text NOT NULL,
    difficulty   text NOT NULL CHECK (difficulty IN ('easy', 'medium', 'hard')),
    components   int NOT NULL CHECK (components > 0),
    stimulus_id  uuid REFERENCES stimulus (id),
    content      text NOT NULL CHECK (content IS JSON OBJECT),
    rationale    text NOT NULL CHECK (rationale IS JSON OBJECT),
    labels       text NOT NULL CHECK (labels IS JSON OBJECT),
    content_hash text NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (question_id, number)
);
COMMENT ON COLUMN question_version.components IS 'Scored components: the points of the question under PER_COMPONENT';
COMMENT ON COLUMN question_version.content IS 'What a candidate sees; no key, no explanation';
COMMENT ON COLUMN question_version.rationale IS 'Explanation of every option, and references; shown after the end only';
COMMENT ON COLUMN question_version.labels IS 'Tags, enemies, siblings (ids of bank files) and provenance';
CREATE INDEX question_version_stimulus_id ON question_version (stimulus_id);
CREATE UNIQUE INDEX question_version_one_published ON question_version (question_id) WHERE status = 'published';
ALTER TABLE question ADD FOREIGN KEY (current_version_id) REFERENCES question_version (id);
CREATE INDEX question_current_version_id ON question (current_version_id);

CREATE TABLE answer_key (
    question_version_id uuid NOT NULL REFERENCES question_version (id),
    revision            int NOT NULL CHECK (revision > 0),
    key                 text NOT NULL CHECK (key IS JSON OBJECT),
    key_hash            text NOT NULL,
    voided              boolean NOT NULL DEFAULT false,
    reason              text,
    created_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (question_version_id, revision),
    CHECK (revision = 1 OR reason IS NOT NULL)
);
COMMENT ON TABLE answer_key IS 'Apart from the content on purpose: nothing that reads questions for a candidate touches it. Append only';
COMMENT ON COLUMN answer_key.reason IS 'Why the key was corrected or voided; learners read it in the errata';
CREATE INDEX answer_key_corrections ON answer_key (created_at, question_version_id) WHERE revision > 1;

CREATE TABLE objective_assignment (
    question_id    uuid NOT NULL REFERENCES question (id),
    outline_id     uuid NOT NULL,
    objective_code text NOT NULL,
    position       int NOT NULL CHECK (position > 0),
    reviewed_by    text,
    PRIMARY KEY (question_id, outline_id, objective_code),
    UNIQUE (question_id, outline_id, position),
    FOREIGN KEY (outline_id, objective_code) REFERENCES objective (outline_id, code)
);
COMMENT ON TABLE objective_assignment IS 'Binds a question, whatever its version, to objectives of an outline: a new outline re-maps without touching content';
COMMENT ON COLUMN objective_assignment.position IS '1 is the main objective; its domain is the one a form counts';
CREATE INDEX objective_assignment_objective ON objective_assignment (outline_id, objective_code);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: rows are append only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER answer_key_append_only BEFORE UPDATE OR DELETE ON answer_key FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stimulus_append_only BEFORE UPDATE OR DELETE ON stimulus FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER media_append_only BEFORE UPDATE OR DELETE ON media FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A version that was ever published keeps its content for good; only its status moves on, from published to retired.
CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status IN ('published', 'retired') THEN
        IF TG_OP = 'DELETE' THEN
            RAISE EXCEPTION 'question version % was published and stays', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        IF (NEW.id, NEW.question_id, NEW.number, NEW.type, NEW.pool, NEW.language, NEW.difficulty, NEW.components,
            NEW.stimulus_id, NEW.content, NEW.rationale, NEW.labels, NEW.content_hash, NEW.created_at)
           IS DISTINCT FROM
           (OLD.id, OLD.question_id, OLD.number, OLD.type, OLD.pool, OLD.language, OLD.difficulty, OLD.components,
            OLD.stimulus_id, OLD.content, OLD.rationale, OLD.labels, OLD.content_hash, OLD.created_at) THEN
            RAISE EXCEPTION 'question version % is published and never changes', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        IF NEW.status NOT IN (OLD.status, 'retired') THEN
            RAISE EXCEPTION 'question version % cannot go from % to %', OLD.id, OLD.status, NEW.status
                USING ERRCODE = 'restrict_violation';
        END IF;
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER question_version_immutable BEFORE UPDATE OR DELETE ON question_version
    FOR EACH ROW EXECUTE FUNCTION keep_published_version();

-- Authors write drafts, others review them, and what is published stays as it is.

ALTER TABLE question ADD COLUMN seeded_hash text;
COMMENT ON COLUMN question.seeded_hash IS 'Hash of the bank file that was last stored: a file that hasn''t changed since doesn''t take back what authors did';

ALTER TABLE question_version
    ADD COLUMN edit         int NOT NULL DEFAULT 1 CHECK (edit > 0),
    ADD COLUMN change       text CHECK (change IN ('cosmetic', 'substantive')),
    ADD COLUMN measured_as  uuid,
    ADD COLUMN written_by   uuid,
    ADD COLUMN submitted_at timestamptz,
    ADD COLUMN reviewed_by  uuid,
    ADD COLUMN reviewed_at  timestamptz,
    ADD COLUMN published_at timestamptz,
    ADD COLUMN retired_at   timestamptz;
COMMENT ON COLUMN question_version.edit IS 'Counts the edits of a draft, for its ETag';
COMMENT ON COLUMN question_version.change IS 'What the author says of it; null for the first version and for versions from bank files, which count as substantive';
COMMENT ON COLUMN question_version.measured_as IS 'The version that this one''s statistics are kept by: a cosmetic change carries them on';
COMMENT ON COLUMN question_version.written_by IS 'Account of the author; null for what came from a bank file';

ALTER TABLE question_version DISABLE TRIGGER question_version_immutable;
UPDATE question_version SET measured_as = id, published_at = created_at;
ALTER TABLE question_version ENABLE TRIGGER question_version_immutable;

ALTER TABLE question_version
    ALTER COLUMN measured_as SET NOT NULL,
    ADD FOREIGN KEY (measured_as) REFERENCES question_version (id),
    ADD CHECK (change IS NOT DISTINCT FROM 'cosmetic' OR measured_as = id),
    ADD CHECK (written_by IS DISTINCT FROM reviewed_by OR written_by IS NULL),
    ADD CHECK ((status IN ('published', 'retired')) = (published_at IS NOT NULL)),
    ADD CHECK (status <> 'in_review' OR submitted_at IS NOT NULL);
CREATE INDEX question_version_measured_as ON question_version (measured_as);
CREATE UNIQUE INDEX question_version_one_open ON question_version (question_id) WHERE status IN ('draft', 'in_review');
CREATE INDEX question_version_queue ON question_version (submitted_at, id) WHERE status = 'in_review';

CREATE TABLE question_draft (
    question_version_id uuid PRIMARY KEY REFERENCES question_version (id) ON DELETE CASCADE,
    key                 text CHECK (key IS JSON OBJECT),
    objectives          text NOT NULL CHECK (objectives IS JSON ARRAY)
);
COMMENT ON TABLE question_draft IS 'What an unpublished version will come with and what is no part of it: its key, apart from the content as everywhere, and the objectives of the newest outline. Gone when it is published';

CREATE TABLE question_event (
    id          uuid PRIMARY KEY,
    question_id uuid NOT NULL REFERENCES question (id),
    version     int,
    action      text NOT NULL CHECK (action IN ('created', 'edited', 'submitted', 'approved', 'rejected', 'published', 'retired',
                                                'discarded', 'key_corrected', 'voided', 'assigned', 'seeded')),
    actor       uuid,
    note        text,
    detail      text CHECK (detail IS JSON OBJECT),
    at          timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE question_event IS 'The history of a question: who did what to it, and why. Append only';
COMMENT ON COLUMN question_event.actor IS 'Account; null for the system and for bank files';
COMMENT ON COLUMN question_event.detail IS 'What an edit replaced: the draft as it was before, with its key; for authors only';
CREATE INDEX question_event_question ON question_event (question_id, id);
CREATE TRIGGER question_event_append_only BEFORE UPDATE OR DELETE ON question_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE question_comment (
    id          uuid PRIMARY KEY,
    question_id uuid NOT NULL REFERENCES question (id),
    version     int NOT NULL,
    field       text,
    author      uuid NOT NULL,
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    resolved_by uuid,
    resolved_at timestamptz,
    CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
);
COMMENT ON TABLE question_comment IS 'What reviewers and authors say to one another about a version';
CREATE INDEX question_comment_question ON question_comment (question_id, id);

-- A version that was ever published keeps its content for good; only its status moves on, from published to retired.
CREATE OR REPLACE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status IN ('published', 'retired') THEN
        IF TG_OP = 'DELETE' THEN
            RAISE EXCEPTION 'question version % was published and stays', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        IF to_jsonb(NEW) - 'status' - 'retired_at' IS DISTINCT FROM to_jsonb(OLD) - 'status' - 'retired_at' THEN
            RAISE EXCEPTION 'question version % is published and never changes', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        IF NEW.status NOT IN (OLD.status, 'retired') THEN
            RAISE EXCEPTION 'question version % cannot go from % to %', OLD.id, OLD.status, NEW.status
                USING ERRCODE = 'restrict_violation';
        END IF;
    ELSIF TG_OP = 'UPDATE' AND (NEW.id, NEW.question_id, NEW.number, NEW.written_by, NEW.created_at)
          IS DISTINCT FROM (OLD.id, OLD.question_id, OLD.number, OLD.written_by, OLD.created_at) THEN
        RAISE EXCEPTION 'question version % keeps its number and its author', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

-- Authors say what forms are made of, instead of a rule in the code.

CREATE TABLE blueprint (
    id           uuid PRIMARY KEY,
    exam_code    text NOT NULL REFERENCES exam (code),
    mode         text NOT NULL CHECK (mode IN ('free', 'practice', 'topic', 'exam', 'diagnostic', 'review')),
    code         text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version      int NOT NULL CHECK (version > 0),
    content      text NOT NULL CHECK (content IS JSON OBJECT),
    status       text NOT NULL CHECK (status IN ('draft', 'active', 'retired')),
    edit         int NOT NULL CHECK (edit > 0),
    written_by   uuid NOT NULL,
    activated_by uuid,
    created_at   timestamptz NOT NULL,
    activated_at timestamptz,
    retired_at   timestamptz,
    UNIQUE (code, version),
    CHECK (activated_by IS NULL OR activated_by <> written_by),
    CHECK ((activated_by IS NULL) = (activated_at IS NULL)),
    CHECK (status <> 'draft' OR activated_at IS NULL),
    CHECK (status <> 'active' OR activated_at IS NOT NULL),
    CHECK ((status = 'retired') = (retired_at IS NOT NULL))
);
COMMENT ON TABLE blueprint IS 'What authors ask of forms. Without an active one for an exam and mode the built-in blueprint holds';
COMMENT ON COLUMN blueprint.code IS 'Goes out with every form, as the version does, and is stored with its session';
COMMENT ON COLUMN blueprint.content IS 'The rules';
COMMENT ON COLUMN blueprint.edit IS 'Counts the changes, for the ETag';
COMMENT ON COLUMN blueprint.written_by IS 'The account that wrote it, and the only one that changes the draft';
COMMENT ON COLUMN blueprint.activated_by IS 'Somebody else, who brought it into use';
CREATE INDEX blueprint_exam ON blueprint (exam_code, mode, id);
CREATE UNIQUE INDEX blueprint_one_active ON blueprint (exam_code, mode) WHERE status = 'active';
CREATE UNIQUE INDEX blueprint_one_draft ON blueprint (code) WHERE status = 'draft';

-- Sessions name code and version: what they were made by stays what it was.
CREATE FUNCTION keep_blueprint() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'blueprint % stays', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.id, NEW.exam_code, NEW.mode, NEW.code, NEW.version, NEW.written_by, NEW.created_at)
       IS DISTINCT FROM (OLD.id, OLD.exam_code, OLD.mode, OLD.code, OLD.version, OLD.written_by, OLD.created_at) THEN
        RAISE EXCEPTION 'blueprint % keeps its name and its author', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status <> 'draft' AND (NEW.content, NEW.activated_by, NEW.activated_at)
       IS DISTINCT FROM (OLD.content, OLD.activated_by, OLD.activated_at) THEN
        RAISE EXCEPTION 'blueprint % has been in use and never changes', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status)
       NOT IN (('draft', 'active'), ('draft', 'retired'), ('active', 'retired')) THEN
        RAISE EXCEPTION 'blueprint % cannot go from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER blueprint_immutable BEFORE UPDATE OR DELETE ON blueprint FOR EACH ROW EXECUTE FUNCTION keep_blueprint();

-- Questions move to other outlines, and many changes are published as one.

ALTER TABLE question ADD COLUMN changed_revision bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN question.changed_revision IS 'content_revision of the last change: replicas read what is newer than what they have. Set by a trigger, so that nobody can forget it';
CREATE INDEX question_changed_revision ON question (changed_revision);

-- Whoever changes what forms are made of holds the row of content_revision and counts it up before the end; so the next number is
-- the one that this change becomes visible with. Whatever changes a question in the bank touches its row, to count its event.
CREATE FUNCTION note_changed_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_revision := (SELECT revision + 1 FROM content_revision);
    RETURN NEW;
END $$;
CREATE TRIGGER question_changed BEFORE INSERT OR UPDATE ON question FOR EACH ROW EXECUTE FUNCTION note_changed_question();

-- A void takes a question out of forms, and a correction of it brings it back.
CREATE FUNCTION note_corrected_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE question q SET changed_revision = q.changed_revision FROM question_version v
    WHERE v.id = NEW.question_version_id AND q.id = v.question_id;
    RETURN NULL;
END $$;
CREATE TRIGGER answer_key_corrected AFTER INSERT ON answer_key
    FOR EACH ROW WHEN (NEW.revision > 1) EXECUTE FUNCTION note_corrected_key();

ALTER TABLE question_draft ADD COLUMN outline_id uuid REFERENCES outline_version (id);
COMMENT ON COLUMN question_draft.outline_id IS 'The outline that the objectives are codes of; empty when no outline of the exam has all of them';
CREATE INDEX question_draft_outline_id ON question_draft (outline_id);
UPDATE question_draft d SET outline_id = (
  SELECT o.id FROM question_version v JOIN question q ON q.id = v.question_id JOIN outline_version o ON o.exam_code = q.exam_code
  WHERE v.id = d.question_version_id ORDER BY o.as_of DESC LIMIT 1);

CREATE TABLE change_set (
    id           uuid PRIMARY KEY,
    exam_code    text NOT NULL REFERENCES exam (code),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description  text NOT NULL CHECK (length(description) <= 4000),
    status       text NOT NULL CHECK (status IN ('open', 'in_review', 'approved', 'scheduled', 'published', 'outdated',
                                                 'discarded')),
    edit         int NOT NULL CHECK (edit > 0),
    from_outline uuid REFERENCES outline_version (id),
    to_outline   uuid REFERENCES outline_version (id),
    map_hash     text,
    created_by   uuid NOT NULL,
    created_at   timestamptz NOT NULL,
    submitted_by uuid,
    submitted_at timestamptz,
    reviewed_by  uuid,
    reviewed_at  timestamptz,
    publish_at   timestamptz,
    published_at timestamptz,
    note         text,
    CHECK ((from_outline IS NULL) = (to_outline IS NULL)),
    CHECK ((from_outline IS NULL) = (map_hash IS NULL)),
    CHECK (reviewed_by IS DISTINCT FROM created_by),
    CHECK (status NOT IN ('in_review', 'approved', 'scheduled', 'published') OR submitted_at IS NOT NULL),
    CHECK (status NOT IN ('approved', 'scheduled', 'published') OR reviewed_by IS NOT NULL),
    CHECK (status <> 'scheduled' OR publish_at IS NOT NULL),
    CHECK ((status = 'published') = (published_at IS NOT NULL))
);
COMMENT ON TABLE change_set IS 'Changes of one exam''s bank that are reviewed as one and published in one transaction';
COMMENT ON COLUMN change_set.edit IS 'Goes up with everything that happens to it, for its ETag';
COMMENT ON COLUMN change_set.map_hash IS 'Hash of the objective map that the questions are moved by';
COMMENT ON COLUMN change_set.note IS 'What the reviewer said when it was sent back';
CREATE INDEX change_set_exam_code ON change_set (exam_code, id);
CREATE INDEX change_set_from_outline ON change_set (from_outline);
CREATE INDEX change_set_to_outline ON change_set (to_outline);
CREATE INDEX change_set_due ON change_set (publish_at) WHERE status = 'scheduled';

CREATE TABLE change_item (
    change_set_id   uuid NOT NULL REFERENCES change_set (id),
    question_id     uuid NOT NULL REFERENCES question (id),
    kind            text NOT NULL CHECK (kind IN ('assignment', 'version', 'retirement', 'key_correction')),
    state           text NOT NULL CHECK (state IN ('carried', 'open', 'accepted', 'rejected')),
    base_version_id uuid REFERENCES question_version (id),
    base_outline_id uuid REFERENCES outline_version (id),
    base_codes      text CHECK (base_codes IS JSON ARRAY),
    base_revision   int,
    outline_id      uuid REFERENCES outline_version (id),
    relation        text CHECK (relation IN ('same', 'renamed', 'merged', 'split', 'removed')),
    objectives      text CHECK (objectives IS JSON ARRAY),
    candidates      text CHECK (candidates IS JSON ARRAY),
    version_id      uuid REFERENCES question_version (id) ON DELETE SET NULL,
    made_here       boolean NOT NULL DEFAULT false,
    approved_edit   int,
    key             text CHECK (key IS JSON OBJECT),
    reason          text,
    added_by        uuid,
    decided_by      uuid,
    decided_at      timestamptz,
    outdated        text,
    PRIMARY KEY (change_set_id, question_id, kind),
    CHECK ((kind = 'assignment') = (outline_id IS NOT NULL)),
    CHECK (kind <> 'assignment' OR state NOT IN ('carried', 'accepted') OR objectives IS NOT NULL),
    CHECK (state <> 'carried' OR kind = 'assignment'),
    CHECK (kind <> 'key_correction' OR (reason IS NOT NULL AND base_version_id IS NOT NULL)),
    CHECK (state NOT IN ('accepted', 'rejected') OR decided_by IS NOT NULL)
);
COMMENT ON TABLE change_item IS 'What a change set does to a question: at most one thing of each kind';
COMMENT ON COLUMN change_item.state IS 'carried: moves along by itself; open: somebody has to decide; rejected: is not done';
COMMENT ON COLUMN change_item.base_version_id IS 'What was published of the question when this was made; of a key correction the version whose key it is';
COMMENT ON COLUMN change_item.base_codes IS 'What the question was assigned to then in base_outline_id; with base_version_id the guard against changes in between';
COMMENT ON COLUMN change_item.base_revision IS 'Newest revision of the key then';
COMMENT ON COLUMN change_item.relation IS 'Of its objectives the relation that asks most of a person';
COMMENT ON COLUMN change_item.candidates IS 'Where the map leads its objectives';
COMMENT ON COLUMN change_item.made_here IS 'A version that was made for this change set and goes with it';
COMMENT ON COLUMN change_item.approved_edit IS 'Edit of the version that the reviewer agreed to';
COMMENT ON COLUMN change_item.key IS 'The key after a correction, empty to void the question; as everywhere for authors only';
COMMENT ON COLUMN change_item.added_by IS 'Who wanted it, whoever decides on it later; empty for what a map proposed';
COMMENT ON COLUMN change_item.outdated IS 'Why this could not be published any more, for a person; empty again after the rebase';
CREATE INDEX change_item_question_id ON change_item (question_id);
CREATE INDEX change_item_base_version_id ON change_item (base_version_id);
CREATE INDEX change_item_base_outline_id ON change_item (base_outline_id);
CREATE INDEX change_item_outline_id ON change_item (outline_id);
CREATE INDEX change_item_version_id ON change_item (version_id);
CREATE INDEX change_item_queue ON change_item (change_set_id, state, kind);

ALTER TABLE answer_key_revision ADD COLUMN exam text, ADD COLUMN reason text;
COMMENT ON COLUMN answer_key_revision.exam IS 'Null in what came before this column was there';
COMMENT ON COLUMN answer_key_revision.reason IS 'Why it was corrected or voided; learners read it';
-- Few: what is looked for again and again, corrections that no rescoring knows yet.
CREATE INDEX answer_key_revision_corrections ON answer_key_revision (question_version_id, revision) WHERE revision > 1;

CREATE TABLE exam_rules (
    exam           text NOT NULL,
    revision       int NOT NULL CHECK (revision >= 1),
    grading_policy text CHECK (grading_policy IN ('PER_COMPONENT', 'ALL_OR_NOTHING')),
    cut            numeric CHECK (cut > 0 AND cut < 1),
    reason         text NOT NULL,
    rescoring_id   uuid NOT NULL,
    since          timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (exam, revision)
);
COMMENT ON TABLE exam_rules IS 'Put over the facts that sessions froze; append-only, the highest revision is in force';
COMMENT ON COLUMN exam_rules.grading_policy IS 'Null: as frozen in the session';
COMMENT ON COLUMN exam_rules.cut IS 'Null: as frozen in the session';

CREATE TABLE rescoring (
    id                  uuid PRIMARY KEY,
    cause               text NOT NULL CHECK (cause IN ('key', 'void', 'policy')),
    exam                text NOT NULL,
    question_version_id uuid,
    key_revision        int,
    grading_policy      text,
    cut                 numeric,
    rules_revision      int,
    reason              text,
    status              text NOT NULL CHECK (status IN ('preview', 'held', 'applying', 'applied', 'cancelled', 'superseded')),
    created_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by          uuid,
    decided_by          uuid,
    apply_at            timestamptz,
    previewed_at        timestamptz,
    finished_at         timestamptz,
    preview             json NOT NULL DEFAULT '{}',
    outcome             json NOT NULL DEFAULT '{}',
    failed              int NOT NULL DEFAULT 0,
    walk_cursor         uuid,
    walk_after          timestamptz NOT NULL DEFAULT clock_timestamp(),
    pass_found          int NOT NULL DEFAULT 0,
    pass_failed         int NOT NULL DEFAULT 0,
    pass_settled        boolean NOT NULL DEFAULT false,
    horizon             bigint,
    CONSTRAINT rescoring_changes_a_key_or_rules CHECK ((cause = 'policy') = (question_version_id IS NULL)
                                                   AND (cause = 'policy') = (key_revision IS NULL))
);
COMMENT ON TABLE rescoring IS 'Results that are to be made again, and how far that is';
COMMENT ON COLUMN rescoring.rules_revision IS 'Of exam_rules, once a policy is applied';
COMMENT ON COLUMN rescoring.created_by IS 'Null: found by itself, when a key was corrected';
COMMENT ON COLUMN rescoring.decided_by IS 'Who last applied, held or cancelled it';
COMMENT ON COLUMN rescoring.apply_at IS 'When it is applied by itself; null: only an operator applies it';
COMMENT ON COLUMN rescoring.preview IS 'Differences that a dry run came to';
COMMENT ON COLUMN rescoring.outcome IS 'Differences that were made so far';
COMMENT ON COLUMN rescoring.failed IS 'Sessions that could not be graded in the last pass';
COMMENT ON COLUMN rescoring.walk_cursor IS 'Session up to which this pass is done; null: from the beginning';
COMMENT ON COLUMN rescoring.walk_after IS 'Nothing to be done before';
COMMENT ON COLUMN rescoring.pass_settled IS 'This pass began when every transaction older than the horizon was over';
COMMENT ON COLUMN rescoring.horizon IS 'Transaction id: whoever may have graded without the correction has a lower one';
-- A correction is applied once, however often it is found.
CREATE UNIQUE INDEX rescoring_key ON rescoring (question_version_id, key_revision) WHERE question_version_id IS NOT NULL;
-- A preview is of the results as they are: two open ones would each promise what the other changes.
CREATE UNIQUE INDEX rescoring_one_open_policy ON rescoring (exam) WHERE cause = 'policy' AND status IN ('preview', 'held');
CREATE INDEX rescoring_open ON rescoring (walk_after) WHERE status IN ('preview', 'held', 'applying');

CREATE TABLE rescoring_crossing (
    rescoring_id    uuid NOT NULL REFERENCES rescoring,
    session_id      uuid NOT NULL,
    previous_points int NOT NULL,
    points          int NOT NULL,
    max_points      int NOT NULL,
    passed          boolean NOT NULL,
    PRIMARY KEY (rescoring_id, session_id)
);
COMMENT ON TABLE rescoring_crossing IS 'Sessions that cross the pass line, as the preview found';
COMMENT ON COLUMN rescoring_crossing.passed IS 'Afterwards';

-- A constant default is no rewrite of the table.
ALTER TABLE result ADD COLUMN rules_revision int NOT NULL DEFAULT 0, ADD COLUMN rescoring_id uuid;
COMMENT ON COLUMN result.rules_revision IS 'Of exam_rules; 0: the facts that the session froze';
COMMENT ON COLUMN result.rescoring_id IS 'What made this revision; null for a first result. No foreign key: it would cross the key that these tables are distributed by';

-- Results of an exam are walked through in this order (ADR 40).
CREATE INDEX submission_exam ON submission (exam, session_id);

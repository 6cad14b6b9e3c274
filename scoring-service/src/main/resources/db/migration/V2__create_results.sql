-- Keys of these tables lead with the session, so that they can be distributed by it.

CREATE TABLE submission (
    session_id   uuid PRIMARY KEY,
    learner_id   uuid NOT NULL,
    exam         text NOT NULL,
    mode         text NOT NULL,
    submitted_at timestamptz NOT NULL,
    content      jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
    traceparent  text,
    received_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE submission IS 'Submitted sessions. Without a result a session is pending grading; there is no status that could say otherwise';
COMMENT ON COLUMN submission.learner_id IS 'Who owns it now; content says who submitted it';
COMMENT ON COLUMN submission.content IS 'Data of ExamSessionSubmitted, whole: what a result can be computed again from';
COMMENT ON COLUMN submission.traceparent IS 'Of the request that submitted it: the result is told in the same trace, however late';
CREATE INDEX submission_learner ON submission (learner_id);

CREATE TABLE pending_grading (
    session_id          uuid PRIMARY KEY REFERENCES submission,
    question_version_id uuid NOT NULL,
    type                text NOT NULL,
    since               timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE pending_grading IS 'Sessions that wait for a key';
COMMENT ON COLUMN pending_grading.question_version_id IS 'One version whose key is missing; when it has come the session is tried again, and may wait for the next';

CREATE TABLE result (
    session_id     uuid NOT NULL REFERENCES submission,
    revision       int NOT NULL CHECK (revision >= 1),
    is_current     boolean NOT NULL,
    scored_at      timestamptz NOT NULL,
    points         int NOT NULL CHECK (points BETWEEN 0 AND max_points),
    max_points     int NOT NULL,
    scaled         jsonb,
    passed         boolean,
    interval_low   numeric NOT NULL CHECK (interval_low >= 0),
    interval_high  numeric NOT NULL CHECK (interval_high BETWEEN interval_low AND 1),
    domains        jsonb NOT NULL,
    time_spent_ms  bigint NOT NULL,
    unscored_count int NOT NULL CHECK (unscored_count >= 0),
    repeat_share   numeric NOT NULL CHECK (repeat_share BETWEEN 0 AND 1),
    PRIMARY KEY (session_id, revision)
);
COMMENT ON TABLE result IS 'Results. A correction adds a revision and keeps the old one';
COMMENT ON COLUMN result.scaled IS '{score, min, max, pass} on the practice scale; null for pass/fail exams and for sessions that are no whole exam';
COMMENT ON COLUMN result.passed IS 'Null for sessions that are no whole exam';
COMMENT ON COLUMN result.interval_low IS 'Wilson 95 %, fraction of max_points';
COMMENT ON COLUMN result.domains IS '[{code, title, points, maxPoints}] in the outline''s order; adds up to the total';
COMMENT ON COLUMN result.unscored_count IS 'Questions that count nowhere: pilots and voided ones';
COMMENT ON COLUMN result.repeat_share IS 'Fraction of the scored questions that the learner had met before';
-- "Exactly one current result" rests on this and on nothing else.
CREATE UNIQUE INDEX result_one_current ON result (session_id) WHERE is_current;

CREATE TABLE graded_item (
    session_id          uuid NOT NULL,
    revision            int NOT NULL,
    position            int NOT NULL CHECK (position >= 1),
    question_version_id uuid NOT NULL,
    key_revision        int NOT NULL,
    points              int NOT NULL CHECK (points BETWEEN 0 AND max_points),
    max_points          int NOT NULL,
    counted             boolean NOT NULL,
    voided              boolean NOT NULL,
    PRIMARY KEY (session_id, revision, position),
    FOREIGN KEY (session_id, revision) REFERENCES result
);
COMMENT ON TABLE graded_item IS 'Every question of every result revision';
COMMENT ON COLUMN graded_item.key_revision IS 'Of answer_key_revision. No foreign key: it would cross the key that these tables are distributed by; those rows are never deleted';
COMMENT ON COLUMN graded_item.counted IS 'False for pilots and voided questions, whose points count nowhere';

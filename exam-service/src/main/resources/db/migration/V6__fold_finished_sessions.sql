CREATE TABLE folded_session (
    id                uuid PRIMARY KEY,
    learner_id        uuid NOT NULL,
    exam              text NOT NULL,
    mode              text NOT NULL,
    status            text NOT NULL CHECK (status IN ('scored', 'abandoned')),
    language          text NOT NULL,
    question_count    int  NOT NULL,
    locked_positions  int[] NOT NULL,
    pause_allowed     boolean NOT NULL,
    started_at        timestamptz NOT NULL,
    deadline_at       timestamptz,
    submitted_at      timestamptz,
    submitted_by      text,
    scored_at         timestamptz,
    abandoned_at      timestamptz,
    version           bigint NOT NULL,
    seed              text NOT NULL,
    blueprint_code    text NOT NULL,
    blueprint_version int  NOT NULL,
    facts             jsonb NOT NULL,
    slots             jsonb NOT NULL,
    answers           jsonb NOT NULL,
    folded_at         timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE folded_session IS 'A session that is over, with its form and its answers, in one row that changes no more but for its owner. What only a running one needs is left behind';
COMMENT ON COLUMN folded_session.answers IS 'In order of position: [position, revision, response or null, flagged, spent_ms, confidence, saved_at]; no names, they would be most of it';
CREATE INDEX folded_session_learner ON folded_session (learner_id, id);

CREATE INDEX exam_session_over ON exam_session (coalesce(scored_at, abandoned_at)) WHERE status IN ('scored', 'abandoned');

-- What may be read of a session, its form and its answers, wherever they are. One statement has one snapshot: a session that
-- is folded meanwhile is seen once.
CREATE VIEW any_session AS
SELECT id, learner_id, exam, mode, status, language, question_count, locked_positions, pause_allowed, started_at, deadline_at,
       submitted_at, submitted_by
FROM exam_session
UNION ALL
SELECT id, learner_id, exam, mode, status, language, question_count, locked_positions, pause_allowed, started_at, deadline_at,
       submitted_at, submitted_by
FROM folded_session;

CREATE VIEW any_form AS
SELECT session_id, slots FROM session_form
UNION ALL
SELECT id, slots FROM folded_session;

CREATE VIEW any_answer AS
SELECT session_id, position, revision, response, flagged, saved_at FROM answer
UNION ALL
SELECT s.id, CAST(a.fields ->> 0 AS int), CAST(a.fields ->> 1 AS int), NULLIF(a.fields -> 2, 'null'),
       CAST(a.fields ->> 3 AS boolean), CAST(a.fields ->> 6 AS timestamptz)
FROM folded_session s CROSS JOIN LATERAL jsonb_array_elements(s.answers) AS a(fields);

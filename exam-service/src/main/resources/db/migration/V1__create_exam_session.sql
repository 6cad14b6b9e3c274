CREATE TABLE exam_session (
    id                    uuid PRIMARY KEY,
    learner_id            uuid NOT NULL,
    exam                  text NOT NULL,
    mode                  text NOT NULL CHECK (mode IN ('free', 'practice', 'topic', 'missed', 'exam', 'diagnostic', 'review')),
    status                text NOT NULL CHECK (status IN ('open', 'paused', 'on_break', 'submitted', 'pending_grading', 'scored', 'abandoned')),
    language              text NOT NULL,
    question_count        int  NOT NULL CHECK (question_count > 0),
    locked_positions      int[] NOT NULL DEFAULT '{}',
    pause_allowed         boolean NOT NULL,
    started_at            timestamptz NOT NULL,
    deadline_at           timestamptz,
    expires_after_seconds int CHECK (expires_after_seconds > 0),
    expires_after_answer  boolean NOT NULL,
    sweep_at              timestamptz NOT NULL,
    paused_at             timestamptz,
    submitted_at          timestamptz,
    submitted_by          text CHECK (submitted_by IN ('learner', 'deadline')),
    check_at              timestamptz,
    emissions             int NOT NULL DEFAULT 0,
    scored_at             timestamptz,
    abandoned_at          timestamptz,
    version               bigint NOT NULL,
    CHECK ((submitted_at IS NULL) = (submitted_by IS NULL)),
    CHECK ((status IN ('submitted', 'pending_grading', 'scored')) = (submitted_at IS NOT NULL)),
    CHECK ((status = 'abandoned') = (abandoned_at IS NOT NULL)),
    CHECK ((status = 'paused') = (paused_at IS NOT NULL))
) WITH (fillfactor = 80);
COMMENT ON TABLE exam_session IS 'A sitting. Everything that saving an answer decides on stands in this row, because this is the row that a save locks';
COMMENT ON COLUMN exam_session.locked_positions IS 'Slots that take no more answers';
COMMENT ON COLUMN exam_session.deadline_at IS 'Start by the database''s clock + duration; null where the mode has no clock';
COMMENT ON COLUMN exam_session.expires_after_seconds IS 'Without a clock: the session is submitted this long after its start, or after the last answer';
COMMENT ON COLUMN exam_session.expires_after_answer IS 'Whether that time begins anew with each answer';
COMMENT ON COLUMN exam_session.sweep_at IS 'When the expirer looks at the session again; it may then find that it has to wait longer';
COMMENT ON COLUMN exam_session.check_at IS 'When the reconciler asks again for the result of a submitted session';
COMMENT ON COLUMN exam_session.emissions IS 'How often the submission was published again; the pauses between grow with it';
COMMENT ON COLUMN exam_session.version IS 'aggregateVersion of the session''s events';
CREATE INDEX exam_session_learner ON exam_session (learner_id, id);
CREATE INDEX exam_session_sweep ON exam_session (sweep_at) WHERE status IN ('open', 'paused', 'on_break');
CREATE INDEX exam_session_check ON exam_session (check_at) WHERE status IN ('submitted', 'pending_grading');

CREATE TABLE session_form (
    session_id        uuid PRIMARY KEY REFERENCES exam_session,
    seed              text NOT NULL,
    blueprint_code    text NOT NULL,
    blueprint_version int  NOT NULL,
    facts             jsonb NOT NULL,
    slots             jsonb NOT NULL
);
COMMENT ON TABLE session_form IS 'What was frozen when the session started; written once, read whole, never changed';
COMMENT ON COLUMN session_form.seed IS 'With the blueprint''s version it reproduces the form';
COMMENT ON COLUMN session_form.facts IS 'The exam''s facts at the start: policy, durations, cut, scale, domain titles';
COMMENT ON COLUMN session_form.slots IS 'Slots in order of position, with response shapes, without keys';

CREATE TABLE answer (
    session_id uuid NOT NULL,
    position   int  NOT NULL CHECK (position > 0),
    revision   int  NOT NULL CHECK (revision BETWEEN 1 AND 1000000),
    response   jsonb,
    flagged    boolean,
    spent_ms   int CHECK (spent_ms >= 0),
    confidence text CHECK (confidence IN ('guess', 'unsure', 'sure')),
    saved_at   timestamptz NOT NULL,
    PRIMARY KEY (session_id, position)
) WITH (fillfactor = 80);
COMMENT ON TABLE answer IS 'The current answer of a slot. No other index: updates must stay HOT. No foreign key: every write joins the session under its lock, a second look would cost each save';
COMMENT ON COLUMN answer.response IS 'Null when the learner cleared the answer';
COMMENT ON COLUMN answer.flagged IS 'Null until a client says something about it, which means no';

CREATE TABLE seen_questions (
    learner_id   uuid NOT NULL,
    session_id   uuid NOT NULL,
    exam         text NOT NULL,
    seen_at      timestamptz NOT NULL,
    question_ids uuid[] NOT NULL,
    PRIMARY KEY (learner_id, session_id)
);
COMMENT ON TABLE seen_questions IS 'Which questions a learner has been given, a row per session; outlives the session';

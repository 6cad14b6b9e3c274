-- What a session is sat under besides its form: sections, breaks, time, and who assigned it.

ALTER TABLE exam_session
    ADD COLUMN reachable_to     int NOT NULL DEFAULT 32767 CHECK (reachable_to > 0),
    ADD COLUMN seen_positions   int[] NOT NULL DEFAULT '{}',
    ADD COLUMN break_started_at timestamptz,
    ADD COLUMN duration_seconds int CHECK (duration_seconds > 0),
    ADD COLUMN extra_seconds    int NOT NULL DEFAULT 0 CHECK (extra_seconds >= 0),
    ADD COLUMN organisation_id  uuid,
    ADD COLUMN assignment_id    uuid,
    ADD COLUMN group_name       text,
    ADD COLUMN livemode         boolean NOT NULL DEFAULT true,
    ADD COLUMN measured         boolean NOT NULL DEFAULT true,
    ADD COLUMN calibration      int,
    ADD COLUMN supported_types  text[],
    ADD CHECK ((status = 'on_break') = (break_started_at IS NOT NULL)),
    ADD CHECK ((organisation_id IS NULL) = (assignment_id IS NULL)),
    ADD CHECK ((mode = 'diagnostic') >= (calibration IS NOT NULL));
COMMENT ON COLUMN exam_session.reachable_to IS 'The last position that may be seen and answered: what is behind lies in a section that isn''t open yet';
COMMENT ON COLUMN exam_session.seen_positions IS 'What the learner has been shown, where a break locks it; otherwise empty';
COMMENT ON COLUMN exam_session.duration_seconds IS 'Of the clock without what is added to it; null where there is none';
COMMENT ON COLUMN exam_session.extra_seconds IS 'Added by an accommodation or an assignment; part of deadline_at';
COMMENT ON COLUMN exam_session.group_name IS 'What the organisation calls the group that the learner sits it in';
COMMENT ON COLUMN exam_session.livemode IS 'False for a partner''s test data';
COMMENT ON COLUMN exam_session.measured IS 'False once keys were handed out before the answers: the session is graded, but in no statistics';
COMMENT ON COLUMN exam_session.calibration IS 'Of an adaptive session: what scoring-service began with';
COMMENT ON COLUMN exam_session.supported_types IS 'Of an adaptive session: what its client can render';
-- Of the sessions that run already; no accommodation has added anything to them.
UPDATE exam_session SET duration_seconds = ceil(extract(epoch FROM deadline_at - started_at))
WHERE status IN ('open', 'paused', 'on_break') AND deadline_at > started_at;
CREATE INDEX exam_session_assignment ON exam_session (assignment_id, id) WHERE assignment_id IS NOT NULL;

ALTER TABLE session_form ADD COLUMN section_kinds text[];
COMMENT ON COLUMN session_form.section_kinds IS 'What each section holds, in order: questions, case_study or series; null when all hold questions';

ALTER TABLE folded_session
    ADD COLUMN extra_seconds   int NOT NULL DEFAULT 0,
    ADD COLUMN organisation_id uuid,
    ADD COLUMN assignment_id   uuid,
    ADD COLUMN group_name      text,
    ADD COLUMN livemode        boolean NOT NULL DEFAULT true,
    ADD COLUMN measured        boolean NOT NULL DEFAULT true,
    ADD COLUMN section_kinds   text[];
CREATE INDEX folded_session_assignment ON folded_session (assignment_id, id) WHERE assignment_id IS NOT NULL;

-- More columns at the end of each.
CREATE OR REPLACE VIEW any_session AS
SELECT id, learner_id, exam, mode, status, language, question_count, locked_positions, pause_allowed, started_at, deadline_at,
       submitted_at, submitted_by, CASE WHEN submitted_at IS NULL THEN reachable_to ELSE 32767 END AS reach, extra_seconds,
       organisation_id, assignment_id, livemode, measured
FROM exam_session
UNION ALL
SELECT id, learner_id, exam, mode, status, language, question_count, locked_positions, pause_allowed, started_at, deadline_at,
       submitted_at, submitted_by, 32767, extra_seconds, organisation_id, assignment_id, livemode, measured
FROM folded_session;

CREATE OR REPLACE VIEW any_form AS
SELECT session_id, version_ids, slots, facts, section_kinds, question_ids FROM session_form
UNION ALL
SELECT id, version_ids, slots, facts, section_kinds, question_ids FROM folded_session;

CREATE TABLE open_simulation (
    learner_id uuid NOT NULL,
    exam       text NOT NULL,
    session_id uuid NOT NULL,
    PRIMARY KEY (learner_id, exam)
) WITH (fillfactor = 80);
COMMENT ON TABLE open_simulation IS 'A learner''s latest simulation of an exam. The next one takes its place, unless it still runs; whether it does stands in its session only';

CREATE FUNCTION refuse_second_simulation() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a simulation of the exam is running' USING ERRCODE = 'RR001';
END $$;

CREATE TABLE assignment_attempt (
    assignment_id uuid NOT NULL,
    learner_id    uuid NOT NULL,
    attempt       int  NOT NULL CHECK (attempt > 0),
    session_id    uuid NOT NULL,
    PRIMARY KEY (assignment_id, learner_id, attempt)
);
COMMENT ON TABLE assignment_attempt IS 'Which session is whose how-many-eth attempt at an assignment';
CREATE INDEX assignment_attempt_learner ON assignment_attempt (learner_id);

CREATE TABLE accommodation (
    account_id    uuid PRIMARY KEY,
    version       bigint NOT NULL,
    time_factor   numeric(4, 2) NOT NULL CHECK (time_factor BETWEEN 1 AND 4),
    extra_minutes int NOT NULL CHECK (extra_minutes BETWEEN 0 AND 600)
);
COMMENT ON TABLE accommodation IS 'From AccommodationChanged: how much more time a person has; the higher version wins';

CREATE FUNCTION extra_seconds(duration int, factor float8, minutes int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN duration IS NULL THEN 0
                ELSE CAST(ceil(duration * (coalesce(factor, 1) - 1)) AS int) + 60 * coalesce(minutes, 0) END
$$;
COMMENT ON FUNCTION extra_seconds IS 'What a factor and minutes add to a duration in seconds; nothing where there is no clock';

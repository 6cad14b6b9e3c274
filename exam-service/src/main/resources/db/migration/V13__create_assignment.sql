-- What organisations let their candidates sit, who these are, and the links that let them in.

CREATE TABLE assignment (
    id                  uuid PRIMARY KEY,
    organisation_id     uuid NOT NULL,
    livemode            boolean NOT NULL,
    version             bigint NOT NULL,
    exam                text NOT NULL,
    mode                text NOT NULL CHECK (mode IN ('exam', 'practice', 'free', 'diagnostic')),
    title               text NOT NULL,
    opens_at            timestamptz NOT NULL,
    closes_at           timestamptz NOT NULL,
    closed_at           timestamptz,
    attempts            int NOT NULL CHECK (attempts BETWEEN 1 AND 20),
    time_factor         numeric(4, 2) NOT NULL CHECK (time_factor BETWEEN 1 AND 4),
    language            text,
    question_count      int CHECK (question_count > 0),
    filters             jsonb,
    return_url          text,
    group_name          text,
    prerequisites       uuid[] NOT NULL,
    expected_candidates int CHECK (expected_candidates > 0),
    created_at          timestamptz NOT NULL,
    CHECK (closes_at > opens_at)
);
COMMENT ON TABLE assignment IS 'An exam that an organisation lets its candidates sit. Whether it is scheduled, open or closed follows from its times and the clock';
COMMENT ON COLUMN assignment.livemode IS 'False for a partner''s test data, which never meets the other';
COMMENT ON COLUMN assignment.version IS 'aggregateVersion of its events, and its ETag';
COMMENT ON COLUMN assignment.closed_at IS 'When somebody closed it before its time; it is not opened again';
COMMENT ON COLUMN assignment.time_factor IS 'On the exam''s clock; a candidate''s own accommodation counts where it gives more';
COMMENT ON COLUMN assignment.language IS 'Null for English';
COMMENT ON COLUMN assignment.question_count IS 'Null for the mode''s own';
COMMENT ON COLUMN assignment.prerequisites IS 'Assignments that a candidate has to hand in before';
COMMENT ON COLUMN assignment.expected_candidates IS 'For how many forms are built ahead; null for as many as are in the group';
CREATE INDEX assignment_organisation ON assignment (organisation_id, livemode, id);

CREATE TABLE candidate (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    livemode        boolean NOT NULL,
    external_id     text NOT NULL,
    display_name    text,
    group_name      text,
    created_at      timestamptz NOT NULL,
    UNIQUE (organisation_id, livemode, external_id)
);
COMMENT ON TABLE candidate IS 'Somebody whom an organisation lets in. Has no account: the id stands in its place, as the learner of sessions';
COMMENT ON COLUMN candidate.external_id IS 'What the organisation calls the candidate';
CREATE INDEX candidate_list ON candidate (organisation_id, livemode, id);
CREATE INDEX candidate_group ON candidate (organisation_id, livemode, group_name) WHERE group_name IS NOT NULL;

CREATE TABLE launch (
    token_hash    bytea PRIMARY KEY,
    assignment_id uuid NOT NULL REFERENCES assignment,
    candidate_id  uuid NOT NULL REFERENCES candidate,
    language      text,
    return_url    text,
    expires_at    timestamptz NOT NULL,
    spent_at      timestamptz,
    session_id    uuid,
    CHECK ((spent_at IS NULL) = (session_id IS NULL))
);
COMMENT ON TABLE launch IS 'One-use links into a session. Only the hash of the token is kept; rows are deleted a day after they expire';
COMMENT ON COLUMN launch.spent_at IS 'When the link was last used to open its session';
COMMENT ON COLUMN launch.session_id IS 'Which session the link opens, named before that is stored: whoever asks again gets the same one';
CREATE INDEX launch_assignment ON launch (assignment_id);
CREATE INDEX launch_candidate ON launch (candidate_id);
CREATE INDEX launch_expires ON launch (expires_at);

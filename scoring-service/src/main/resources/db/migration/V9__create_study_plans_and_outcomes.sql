CREATE TABLE study_plan (
    learner_id     uuid NOT NULL,
    exam           text NOT NULL,
    exam_date      date NOT NULL,
    hours_per_week int NOT NULL CHECK (hours_per_week BETWEEN 1 AND 40),
    audience       text NOT NULL CHECK (audience IN ('beginner', 'practitioner', 'expert')),
    known          text[] NOT NULL,
    set_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (learner_id, exam)
);
COMMENT ON TABLE study_plan IS 'Goals. Weeks and tasks are computed when they are read, so that they are never out of date (ADR 38)';
COMMENT ON COLUMN study_plan.known IS 'Codes of objectives or domains that the learner says to know; some may have left the outline since';
CREATE INDEX study_plan_exam ON study_plan (exam, exam_date);

CREATE TABLE exam_outcome (
    learner_id         uuid NOT NULL,
    exam               text NOT NULL,
    taken_on           date NOT NULL,
    passed             boolean NOT NULL,
    score              int,
    domains            json,
    predicted          double precision CHECK (predicted BETWEEN 0 AND 1),
    uncorrected        double precision CHECK (uncorrected BETWEEN 0 AND 1),
    correction_version int NOT NULL CHECK (correction_version >= 0),
    refused_because    text[] NOT NULL,
    reported_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (learner_id, exam, taken_on),
    CONSTRAINT exam_outcome_predicted_or_refused CHECK (
        (predicted IS NULL) = (uncorrected IS NULL) AND (predicted IS NULL) = (cardinality(refused_because) > 0))
);
COMMENT ON TABLE exam_outcome IS 'How real exams went, as learners chose to tell';
COMMENT ON COLUMN exam_outcome.domains IS '[{code, share}] as the vendor''s report showed';
COMMENT ON COLUMN exam_outcome.predicted IS 'What was known before that day made of the chance to pass, as it would have been shown; null when it was refused. Never changed by a second report';
COMMENT ON COLUMN exam_outcome.uncorrected IS 'The same before recalibration: what recalibrations are fitted to';
CREATE INDEX exam_outcome_exam ON exam_outcome (exam, reported_at);

CREATE TABLE recalibration (
    exam      text NOT NULL,
    version   int NOT NULL CHECK (version >= 1),
    intercept double precision NOT NULL,
    slope     double precision NOT NULL CHECK (slope > 0),
    outcomes  int NOT NULL CHECK (outcomes > 0),
    made_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (exam, version)
);
COMMENT ON TABLE recalibration IS 'Corrections of predictions, append-only; the highest version is in force';

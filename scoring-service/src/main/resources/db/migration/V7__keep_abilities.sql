CREATE TABLE calibration (
    exam           text NOT NULL,
    number         int NOT NULL CHECK (number >= 1),
    made_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    learners       int NOT NULL CHECK (learners >= 0),
    answers        int NOT NULL CHECK (answers >= 0),
    through        uuid,
    cycles         int NOT NULL CHECK (cycles >= 0),
    converged      bool NOT NULL,
    log_likelihood float8 NOT NULL,
    PRIMARY KEY (exam, number)
);
COMMENT ON TABLE calibration IS 'Sets of item parameters, one a night at most; whoever began with one goes on with it';
COMMENT ON COLUMN calibration.through IS 'The newest session that was read';

CREATE TABLE calibration_item (
    exam           text NOT NULL,
    number         int NOT NULL,
    measured_as    uuid NOT NULL,
    model          text NOT NULL CHECK (model IN ('elo', 'rasch', 'two_pl')),
    discrimination float8 NOT NULL CHECK (discrimination > 0),
    difficulty     float8 NOT NULL,
    guess_floor    float8 NOT NULL CHECK (guess_floor >= 0 AND guess_floor < 1),
    answers        int NOT NULL CHECK (answers >= 0),
    PRIMARY KEY (exam, number, measured_as),
    FOREIGN KEY (exam, number) REFERENCES calibration
);
COMMENT ON TABLE calibration_item IS 'Every item of the exam that has an answer, so that a set needs no other';
COMMENT ON COLUMN calibration_item.measured_as IS 'Of question_version';
COMMENT ON COLUMN calibration_item.answers IS 'First attempts that it was estimated from';

CREATE FUNCTION refuse_calibration_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'calibrations are never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER calibration_never_changed BEFORE UPDATE ON calibration
    FOR EACH ROW EXECUTE FUNCTION refuse_calibration_change();
CREATE TRIGGER calibration_item_never_changed BEFORE UPDATE ON calibration_item
    FOR EACH ROW EXECUTE FUNCTION refuse_calibration_change();

-- Updated with every batch of sessions, and no index on what changes: updates stay on their page.
CREATE TABLE item_rating (
    measured_as       uuid PRIMARY KEY,
    exam              text NOT NULL,
    author_difficulty float8 NOT NULL,
    difficulty        float8 NOT NULL,
    answers           int NOT NULL CHECK (answers >= 0),
    guess_floor       float8 NOT NULL CHECK (guess_floor >= 0 AND guess_floor < 1)
) WITH (fillfactor = 70);
COMMENT ON TABLE item_rating IS 'Elo ratings of items that no calibration has yet';
COMMENT ON COLUMN item_rating.author_difficulty IS 'What difficulty began with';
CREATE INDEX item_rating_exam ON item_rating (exam);

CREATE TABLE ability (
    learner_id     uuid NOT NULL,
    exam           text NOT NULL,
    theta          float8 NOT NULL,
    answers        int NOT NULL CHECK (answers >= 0),
    sessions       int NOT NULL CHECK (sessions >= 0),
    log_likelihood float8[] NOT NULL CHECK (cardinality(log_likelihood) = 41),
    calibration    int NOT NULL CHECK (calibration >= 0),
    changed_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (learner_id, exam)
) WITH (fillfactor = 70);
COMMENT ON TABLE ability IS 'What first attempts say about a learner''s ability in an exam';
COMMENT ON COLUMN ability.theta IS 'Elo rating: moves items, and is shown to nobody';
COMMENT ON COLUMN ability.log_likelihood IS 'Of all answers, at the nodes -4, -3.8 … 4';
COMMENT ON COLUMN ability.calibration IS 'By which all of it was computed last; what was added since went by the parameters of its day';

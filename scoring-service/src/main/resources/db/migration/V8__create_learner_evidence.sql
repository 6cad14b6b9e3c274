CREATE TABLE learner_evidence (
    learner_id uuid NOT NULL,
    exam       text NOT NULL,
    revision   bigint NOT NULL CHECK (revision >= 0),
    newest_at  timestamptz NOT NULL,
    objectives json NOT NULL CHECK (json_typeof(objectives) = 'object'),
    PRIMARY KEY (learner_id, exam)
) WITH (fillfactor = 80);
COMMENT ON TABLE learner_evidence IS 'What a learner''s answers say about each objective of an exam; it can be computed again from submissions and results';
COMMENT ON COLUMN learner_evidence.revision IS 'Grows with every change: whoever wrote meanwhile is noticed';
COMMENT ON COLUMN learner_evidence.newest_at IS 'When the newest session in it was submitted; an older one is not added but makes it computed again';
COMMENT ON COLUMN learner_evidence.objectives IS 'Arrays of one length, one for each property: outline and code, performance factors, memory, last answer, last questions';

CREATE TABLE answer_time_bin (
    exam    text NOT NULL,
    type    text NOT NULL,
    bin     smallint NOT NULL CHECK (bin >= 0),
    answers bigint NOT NULL CHECK (answers > 0),
    PRIMARY KEY (exam, type, bin)
);
COMMENT ON TABLE answer_time_bin IS 'How long answers took, for a median; approximate: what a process counted within half a minute before it died is lost';
COMMENT ON COLUMN answer_time_bin.bin IS 'From 2^(bin/4) seconds to 2^((bin+1)/4)';

-- A learner's sessions of one exam in their order; the old index is its beginning.
CREATE INDEX submission_learner_exam ON submission (learner_id, exam, submitted_at, session_id);
DROP INDEX submission_learner;

-- A learner's latest attempts at an exam, however many sessions there are of other exams or before those. It also serves what the
-- index on the learner alone did.
CREATE INDEX submission_attempts ON submission (learner_id, exam, mode, submitted_at, session_id);
DROP INDEX submission_learner;

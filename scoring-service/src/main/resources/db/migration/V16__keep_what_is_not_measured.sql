-- A column without a default: no rewrite of the table, and a session that is measured pays nothing for it.
ALTER TABLE submission
    ADD COLUMN measured boolean,
    ADD CONSTRAINT submission_says_only_what_is_not_measured CHECK (NOT measured);
COMMENT ON COLUMN submission.measured IS 'False where the learner had the keys before the answers; null for all others';

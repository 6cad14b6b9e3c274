-- Columns without a default: no rewrite of the table. A session that nobody assigned pays a bit each for them.
ALTER TABLE submission
    ADD COLUMN livemode        boolean,
    ADD COLUMN organisation_id uuid,
    ADD COLUMN assignment_id   uuid,
    ADD COLUMN group_name      text CHECK (group_name <> ''),
    ADD COLUMN places          json CHECK (json_typeof(places) = 'array'),
    ADD CONSTRAINT submission_is_assigned_by_somebody CHECK (
        organisation_id IS NOT NULL AND livemode IS NOT NULL AND places IS NOT NULL
        OR organisation_id IS NULL AND assignment_id IS NULL AND group_name IS NULL AND places IS NULL);
COMMENT ON COLUMN submission.livemode IS 'False for a partner''s test data; null in what came before this column was there';
COMMENT ON COLUMN submission.organisation_id IS 'Who assigned it; null for nobody';
COMMENT ON COLUMN submission.group_name IS 'Of the organisation, as it was called at the start; null where there are no groups';
COMMENT ON COLUMN submission.places IS '[[domain, objective]] of each slot, as frozen at the start, in the order of the arrays in result; null without an organisation';
-- Sessions that nobody assigned are not in it.
CREATE INDEX submission_organisation ON submission (organisation_id, submitted_at) WHERE organisation_id IS NOT NULL;

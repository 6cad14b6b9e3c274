-- Everybody who sits the same form adds to the same rows. Whoever scores only appends what a batch adds; one sweeper folds it into
-- the sums, so that replicas never wait for each other's commits (ADR 35).
CREATE TABLE statistics_delta (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delta json NOT NULL CHECK (json_typeof(delta) = 'object')
);
COMMENT ON TABLE statistics_delta IS 'What a batch of results adds to sums, not yet folded into them';
COMMENT ON COLUMN statistics_delta.id IS 'What takes something away has a higher one than what had added it';
-- It lives for a second: not worth compressing.
ALTER TABLE statistics_delta ALTER COLUMN delta SET STORAGE EXTERNAL;

CREATE TABLE item_sums (
    question_version_id uuid PRIMARY KEY,
    changed_since       timestamptz,
    state               json NOT NULL CHECK (json_typeof(state) = 'object')
);
COMMENT ON TABLE item_sums IS 'How a question version was answered: exact sums and histograms, no learner';
COMMENT ON COLUMN item_sums.changed_since IS 'Null when all of it was told';
CREATE INDEX item_sums_changed ON item_sums (changed_since) WHERE changed_since IS NOT NULL;

CREATE TABLE exam_sums (
    exam  text PRIMARY KEY,
    state json NOT NULL CHECK (json_typeof(state) = 'object')
);
COMMENT ON TABLE exam_sums IS 'How an exam''s whole forms were answered: shares of the points by mode, and sums of forms that everybody sits alike';

CREATE TABLE item_statistics (
    measured_as       uuid PRIMARY KEY,
    aggregate_version bigint NOT NULL DEFAULT 0 CHECK (aggregate_version >= 0),
    drift             json
);
COMMENT ON TABLE item_statistics IS 'What was told of the versions that are measured as one';
COMMENT ON COLUMN item_statistics.aggregate_version IS 'Of the last ItemStatisticsChanged; 0 before the first';
COMMENT ON COLUMN item_statistics.drift IS 'Where the cumulated departure from the reference stands';

-- The questions of a result are written once, with it, and read whole, with it. A row each, with a key and a foreign key, cost more
-- than everything else about a result (ADR 34).
ALTER TABLE result
    ADD COLUMN positions            int[],
    ADD COLUMN question_version_ids uuid[],
    ADD COLUMN key_revisions        int[],
    ADD COLUMN item_points          int[],
    ADD COLUMN item_max_points      int[],
    ADD COLUMN counted              bool[],
    ADD COLUMN voided               bool[];
UPDATE result r
SET positions = i.positions, question_version_ids = i.question_version_ids, key_revisions = i.key_revisions,
    item_points = i.points, item_max_points = i.max_points, counted = i.counted, voided = i.voided
FROM (SELECT session_id, revision, array_agg(position ORDER BY position) AS positions,
             array_agg(question_version_id ORDER BY position) AS question_version_ids,
             array_agg(key_revision ORDER BY position) AS key_revisions, array_agg(points ORDER BY position) AS points,
             array_agg(max_points ORDER BY position) AS max_points, array_agg(counted ORDER BY position) AS counted,
             array_agg(voided ORDER BY position) AS voided
      FROM graded_item GROUP BY session_id, revision) i
WHERE i.session_id = r.session_id AND i.revision = r.revision;
UPDATE result SET positions = '{}', question_version_ids = '{}', key_revisions = '{}', item_points = '{}', item_max_points = '{}',
                  counted = '{}', voided = '{}'
WHERE positions IS NULL;
ALTER TABLE result
    ALTER COLUMN positions SET NOT NULL,
    ALTER COLUMN question_version_ids SET NOT NULL,
    ALTER COLUMN key_revisions SET NOT NULL,
    ALTER COLUMN item_points SET NOT NULL,
    ALTER COLUMN item_max_points SET NOT NULL,
    ALTER COLUMN counted SET NOT NULL,
    ALTER COLUMN voided SET NOT NULL,
    ADD CONSTRAINT result_items_are_as_many CHECK (
        cardinality(question_version_ids) = cardinality(positions) AND cardinality(key_revisions) = cardinality(positions)
        AND cardinality(item_points) = cardinality(positions) AND cardinality(item_max_points) = cardinality(positions)
        AND cardinality(counted) = cardinality(positions) AND cardinality(voided) = cardinality(positions));
COMMENT ON COLUMN result.positions IS 'Of every question; the other arrays say, in the same order, what became of it';
COMMENT ON COLUMN result.key_revisions IS 'Of answer_key_revision: what graded it';
COMMENT ON COLUMN result.counted IS 'False for pilots and voided questions, whose points count nowhere';
DROP TABLE graded_item;

-- An event's data is kept as it came, like in the outbox (ADR 25): nobody looks into it in SQL.
ALTER TABLE submission DROP CONSTRAINT submission_content_check;
ALTER TABLE submission ALTER COLUMN content TYPE json USING CAST(content AS json);
ALTER TABLE submission ADD CONSTRAINT submission_content_is_object CHECK (json_typeof(content) = 'object');

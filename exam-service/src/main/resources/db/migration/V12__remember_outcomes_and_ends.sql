-- How a learner did question by question, and why an adaptive session ended.

ALTER TABLE seen_questions ADD COLUMN outcomes text NOT NULL DEFAULT ''
    CHECK (translate(outcomes, '+-?', '') = '' AND length(outcomes) <= cardinality(question_ids));
COMMENT ON COLUMN seen_questions.outcomes IS 'A character for each question in order of position: + right, - not worth all of its points, ? not known. What is behind the end isn''t known either';
-- It changes with the answers and with the result: room beside each row, so that a new version of it stays on its page.
ALTER TABLE seen_questions SET (fillfactor = 80);

CREATE FUNCTION outcomes_with(known text, later text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(string_agg(CASE WHEN substr(later, at, 1) IN ('+', '-') THEN substr(later, at, 1)
                                    WHEN at <= length(known) THEN substr(known, at, 1)
                                    ELSE '?' END, '' ORDER BY at), '')
    FROM generate_series(1, greatest(length(known), length(later))) AS at
$$;
COMMENT ON FUNCTION outcomes_with IS 'Outcomes as they were known, and over them those of the later ones that are known';

ALTER TABLE exam_session ADD COLUMN stop_reason text CHECK (stop_reason IS NULL OR submitted_at IS NOT NULL);
COMMENT ON COLUMN exam_session.stop_reason IS 'Of an adaptive session: why scoring-service ended it; null when somebody handed it in';

-- Results from before V6 to V8 are in no statistics, abilities or evidence: their corrections may take nothing away (they are
-- those without livemode, which V12 left open). What still waits for its key is scored, and counted, by this release.
UPDATE submission s SET livemode = CAST(s.content ->> 'livemode' AS boolean)
FROM pending_grading p WHERE p.session_id = s.session_id;
-- Newer than any session: the learner's next one is late, which makes the evidence computed from all that is stored.
INSERT INTO learner_evidence (learner_id, exam, revision, newest_at, objectives)
SELECT learner_id, exam, 0, CAST('9999-12-31 00:00:00+00' AS timestamptz),
       CAST('{"outlines":[],"objectives":[],"right":[],"wrong":[],"answers":[],"stability":[],"difficulty":[],"lastAt":[],"questions":[]}' AS json)
FROM submission WHERE livemode IS NULL GROUP BY learner_id, exam
ON CONFLICT (learner_id, exam) DO UPDATE SET newest_at = excluded.newest_at;

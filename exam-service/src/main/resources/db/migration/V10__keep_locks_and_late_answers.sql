-- What an answer locks, and answers that came too late.

CREATE FUNCTION lock_after_answer(session uuid, positions int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE exam_session
    SET locked_positions = ARRAY(SELECT DISTINCT p FROM unnest(locked_positions || positions) AS p ORDER BY p)
    WHERE id = session;
END $$;
COMMENT ON FUNCTION lock_after_answer IS 'Adds to the locked positions of a session whose row the caller''s transaction holds. A function, so that the update has a snapshot of its own, taken under that lock, and one partition: a join over many sessions would be planned over all of them';

CREATE TABLE late_answer (
    session_id  uuid NOT NULL,
    position    int  NOT NULL CHECK (position > 0),
    revision    int  NOT NULL CHECK (revision BETWEEN 1 AND 1000000),
    response    jsonb,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (session_id, position)
) WITH (fillfactor = 80);
COMMENT ON TABLE late_answer IS 'What was refused because the time was up, kept apart: never scored, in no event and no history, shown in the review at most. No foreign key: sessions are partitioned and folded';
COMMENT ON COLUMN late_answer.response IS 'Null when the learner cleared the answer';

CREATE TABLE answer_history (
    session_id uuid NOT NULL,
    position   int  NOT NULL,
    revision   int  NOT NULL,
    response   jsonb,
    flagged    boolean,
    spent_ms   int,
    confidence text,
    saved_at   timestamptz NOT NULL,
    PRIMARY KEY (session_id, position, revision)
);
COMMENT ON TABLE answer_history IS 'Every answer that was acknowledged, as it then stood; written by the statement that saves, never changed. The table answer checks the values';
COMMENT ON COLUMN answer_history.saved_at IS 'Orders a session''s answers as they were acknowledged';

CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the history of answers is only added to' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER answer_history_is_append_only BEFORE UPDATE OR DELETE ON answer_history
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

-- Of what was saved before there was a history, the last answer of each slot is known.
INSERT INTO answer_history (session_id, position, revision, response, flagged, spent_ms, confidence, saved_at)
SELECT session_id, position, revision, response, flagged, spent_ms, confidence, saved_at FROM answer;

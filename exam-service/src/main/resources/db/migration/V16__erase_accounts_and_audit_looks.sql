CREATE TABLE erased_account (
    account_id uuid PRIMARY KEY,
    erased_at  timestamptz NOT NULL,
    learned_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    look_at    timestamptz
);
COMMENT ON TABLE erased_account IS 'Accounts that are gone for good: the id is all that is kept, so that no event, new or repeated, brings anything of them back';
COMMENT ON COLUMN erased_account.learned_at IS 'When this service erased what it had';
COMMENT ON COLUMN erased_account.look_at IS 'When it looks again for what was on its way at that moment; null once nothing can be any more';
CREATE INDEX erased_account_look ON erased_account (look_at) WHERE look_at IS NOT NULL;

-- As before, but for the owner's function below: in there the current user is the owner of the table, which the application's role
-- never is.
CREATE OR REPLACE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the history of answers is only added to' USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION erase_answer_history(erased uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    gone int;
BEGIN
    IF NOT EXISTS (SELECT FROM erased_account WHERE account_id = erased) THEN
        RAISE EXCEPTION 'account % is not erased', erased USING ERRCODE = 'restrict_violation';
    END IF;
    DELETE FROM answer_history WHERE session_id IN (
        SELECT id FROM exam_session WHERE learner_id = erased
        UNION SELECT id FROM folded_session WHERE learner_id = erased
        UNION SELECT session_id FROM seen_questions WHERE learner_id = erased);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
COMMENT ON FUNCTION erase_answer_history IS 'Deletes the history of the sessions of an account that stands in erased_account; while those are still there';
REVOKE ALL ON FUNCTION erase_answer_history(uuid) FROM PUBLIC;
DO $$ BEGIN
    EXECUTE format('GRANT EXECUTE ON FUNCTION erase_answer_history(uuid) TO %I', current_database() || '_app');
END $$;

CREATE TABLE audit_entry (
    id      uuid PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor   uuid NOT NULL,
    client  text NOT NULL,
    action  text NOT NULL,
    subject text NOT NULL
);
COMMENT ON TABLE audit_entry IS 'Who did what to what here that must be answered for; never changed';
COMMENT ON COLUMN audit_entry.client IS 'Through which the actor''s token was issued; empty for a login';
COMMENT ON COLUMN audit_entry.subject IS 'Id of what it was done to';
CREATE INDEX audit_entry_subject ON audit_entry (subject, at);

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are only added' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();

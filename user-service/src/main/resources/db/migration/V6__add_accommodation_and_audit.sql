ALTER TABLE account
    ADD COLUMN time_factor numeric(4, 2) NOT NULL DEFAULT 1 CHECK (time_factor BETWEEN 1 AND 4),
    ADD COLUMN extra_minutes int NOT NULL DEFAULT 0 CHECK (extra_minutes BETWEEN 0 AND 600),
    ADD COLUMN accommodation_edit int NOT NULL DEFAULT 0;
COMMENT ON COLUMN account.time_factor IS 'How much more time the person has wherever a clock runs: 1.5 is half as much again';
COMMENT ON COLUMN account.extra_minutes IS 'On top of the factor';
COMMENT ON COLUMN account.accommodation_edit IS 'How often the two were set; the latest accommodation has it';

-- Unbounded varchar where Hibernate maps the table: its validation does not know text.
CREATE TABLE accommodation (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account,
    edit          int NOT NULL CHECK (edit > 0),
    time_factor   numeric(4, 2) NOT NULL CHECK (time_factor BETWEEN 1 AND 4),
    extra_minutes int NOT NULL CHECK (extra_minutes BETWEEN 0 AND 600),
    reason        varchar NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    set_by        uuid NOT NULL REFERENCES account,
    set_at        timestamptz NOT NULL,
    UNIQUE (account_id, edit)
);
COMMENT ON TABLE accommodation IS 'Every accommodation that a person was given, the latest in force. Goes when the account is erased: a reason may be medical';
COMMENT ON COLUMN accommodation.set_by IS 'The operator';
CREATE INDEX accommodation_set_by ON accommodation (set_by);

CREATE TABLE audit_entry (
    id      uuid PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor   uuid NOT NULL,
    client  text NOT NULL,
    action  text NOT NULL CHECK (action ~ '^[a-z-]+$'),
    subject uuid NOT NULL,
    detail  jsonb NOT NULL
);
COMMENT ON TABLE audit_entry IS 'What operators did, written with the effect. Append-only, so it holds ids and numbers: no name, no address, no reason, no secret';
COMMENT ON COLUMN audit_entry.actor IS 'Account of who did it';
COMMENT ON COLUMN audit_entry.client IS 'client_id of the token that it was done with';
COMMENT ON COLUMN audit_entry.subject IS 'Id of what it was done to: an account, an organisation';
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: rows are append only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

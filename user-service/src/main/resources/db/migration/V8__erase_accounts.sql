ALTER TABLE account
    DROP CONSTRAINT account_status_check,
    DROP CONSTRAINT account_check2,
    ADD CONSTRAINT account_status_check CHECK (status IN ('GUEST', 'ACTIVE', 'DISABLED', 'ERASED')),
    ADD CONSTRAINT account_disabled_at_check CHECK ((status IN ('DISABLED', 'ERASED')) = (disabled_at IS NOT NULL)),
    ADD CONSTRAINT account_erased_check CHECK (status <> 'ERASED'
        OR (email IS NULL AND email_key IS NULL AND display_name IS NULL AND password_hash IS NULL AND verified_at IS NULL
            AND registered_at IS NULL AND claimed_by IS NULL AND time_factor = 1 AND extra_minutes = 0));

CREATE TABLE erasure (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL UNIQUE REFERENCES account,
    erased_at    timestamptz NOT NULL,
    completed_at timestamptz
);
COMMENT ON TABLE erasure IS 'Accounts that were erased here; the other services erase on AccountErased';
COMMENT ON COLUMN erasure.completed_at IS 'When the last of the services that were waited for had told that it is done';
CREATE INDEX erasure_open ON erasure (id) WHERE completed_at IS NULL;

CREATE TABLE erasure_completion (
    account_id   uuid NOT NULL REFERENCES erasure (account_id),
    service      text NOT NULL CHECK (length(service) BETWEEN 1 AND 100),
    completed_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, service)
);
COMMENT ON TABLE erasure_completion IS 'Which services have erased an account, from ErasureCompleted';

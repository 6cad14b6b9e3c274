CREATE TABLE refresh_family (
    id             uuid PRIMARY KEY,
    account_id     uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    guest          boolean NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at     timestamptz NOT NULL,
    revoked_at     timestamptz,
    revoked_reason text CHECK (revoked_reason IN ('logout', 'reuse', 'login', 'claimed', 'password-reset')),
    CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
);
COMMENT ON TABLE refresh_family IS 'One login on one device: every token that descends from it is revoked with it';
COMMENT ON COLUMN refresh_family.guest IS 'Opened by a guest: yields guest tokens only, also after the guest became an account, and ends with the first login';
COMMENT ON COLUMN refresh_family.expires_at IS 'Moves on with each rotation';
CREATE INDEX refresh_family_account_id ON refresh_family (account_id);
CREATE INDEX refresh_family_expires_at ON refresh_family (expires_at);

CREATE TABLE refresh_token (
    hash        text PRIMARY KEY,
    family_id   uuid NOT NULL REFERENCES refresh_family ON DELETE CASCADE,
    parent_hash text REFERENCES refresh_token ON DELETE CASCADE,
    issued_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    used_at     timestamptz
);
COMMENT ON TABLE refresh_token IS 'Opaque tokens by SHA-256. A used one is kept until its family ends: presented again, it tells a theft';
CREATE INDEX refresh_token_family_id ON refresh_token (family_id);
CREATE INDEX refresh_token_parent_hash ON refresh_token (parent_hash) WHERE parent_hash IS NOT NULL;

CREATE TABLE login_throttle (
    subject    text NOT NULL,
    network    text NOT NULL,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    attempts   int NOT NULL DEFAULT 1,
    PRIMARY KEY (subject, network)
);
COMMENT ON TABLE login_throttle IS 'Attempts in the current minute per account and network, whether or not the account exists';
COMMENT ON COLUMN login_throttle.subject IS 'SHA-256 of what is tried and the folded address';
CREATE INDEX login_throttle_started_at ON login_throttle (started_at);

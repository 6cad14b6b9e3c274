-- Unbounded varchar where Hibernate maps the table: its validation does not know text.
CREATE TABLE account (
    id              uuid PRIMARY KEY,
    version         bigint NOT NULL,
    status          varchar NOT NULL CHECK (status IN ('GUEST', 'ACTIVE', 'DISABLED')),
    roles           text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['guest', 'learner', 'author', 'reviewer', 'partner', 'operator', 'admin']),
    email           varchar CHECK (length(email) <= 254),
    email_key       varchar CONSTRAINT account_email_taken UNIQUE,
    display_name    varchar CHECK (length(display_name) BETWEEN 1 AND 100),
    password_hash   varchar,
    verified_at     timestamptz,
    created_at      timestamptz NOT NULL,
    registered_at   timestamptz,
    disabled_at     timestamptz,
    disabled_reason varchar,
    claimed_by      uuid REFERENCES account,
    CHECK (status <> 'GUEST' OR email IS NULL),
    CHECK (status <> 'ACTIVE' OR (email IS NOT NULL AND email_key IS NOT NULL AND password_hash IS NOT NULL AND registered_at IS NOT NULL)),
    CHECK ((status = 'DISABLED') = (disabled_at IS NOT NULL))
);
COMMENT ON TABLE account IS 'A person, from the first anonymous visit on: a guest becomes an account in place and keeps its id';
COMMENT ON COLUMN account.email IS 'As typed, for mails';
COMMENT ON COLUMN account.email_key IS 'The address folded (NFKC, lower case): what makes two addresses the same';
COMMENT ON COLUMN account.password_hash IS 'Argon2id in PHC format';
COMMENT ON COLUMN account.verified_at IS 'When the address was shown to be theirs, by a verification mail or a password reset';
COMMENT ON COLUMN account.disabled_at IS 'Access tokens issued before are refused everywhere';
COMMENT ON COLUMN account.claimed_by IS 'Of a guest that logged in to an account that existed: where its sessions went';
CREATE INDEX account_claimed_by ON account (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX account_disabled_at ON account (disabled_at) WHERE disabled_at IS NOT NULL;

CREATE TABLE registration (
    id            uuid PRIMARY KEY,
    guest_id      uuid REFERENCES account,
    email         text NOT NULL CHECK (length(email) <= 254),
    email_key     text NOT NULL,
    display_name  text NOT NULL,
    password_hash text NOT NULL,
    token_hash    text UNIQUE,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at    timestamptz NOT NULL
);
COMMENT ON TABLE registration IS 'Registrations whose address nobody has shown to be theirs yet: they hold no address and block nobody';
COMMENT ON COLUMN registration.token_hash IS 'SHA-256 of the token in the mail, set when the mail is written';
CREATE INDEX registration_guest_id ON registration (guest_id);
CREATE INDEX registration_expires_at ON registration (expires_at);

CREATE TABLE organisation (
    id         uuid PRIMARY KEY,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE organisation IS 'A partner: a school, a company. Who acts for it is a client of it';

CREATE TABLE organisation_client (
    id              uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    livemode        boolean NOT NULL,
    secret_hash     text NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    revoked_at      timestamptz
);
COMMENT ON TABLE organisation_client IS 'Programs of an organisation, by OAuth 2 client credentials. The id is client_id and subject of their tokens';
COMMENT ON COLUMN organisation_client.livemode IS 'False: sees and makes test data only';
COMMENT ON COLUMN organisation_client.secret_hash IS 'SHA-256; the secret is 256 random bits and was shown once';
COMMENT ON COLUMN organisation_client.revoked_at IS 'Gets no token any more, and tokens issued before are refused everywhere';
CREATE INDEX organisation_client_organisation_id ON organisation_client (organisation_id, id);
CREATE INDEX organisation_client_revoked_at ON organisation_client (revoked_at) WHERE revoked_at IS NOT NULL;

CREATE VIEW disabled_subject AS
SELECT id, disabled_at FROM account WHERE disabled_at IS NOT NULL
UNION ALL
SELECT id, revoked_at FROM organisation_client WHERE revoked_at IS NOT NULL;
COMMENT ON VIEW disabled_subject IS 'Whose tokens are refused when they were issued before';

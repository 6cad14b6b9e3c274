CREATE TABLE idempotency_key (
    principal   uuid NOT NULL,
    operation   text NOT NULL,
    key         text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    fingerprint text NOT NULL,
    status      int CHECK (status BETWEEN 200 AND 499),
    body        jsonb,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (principal, operation, key)
);
COMMENT ON TABLE idempotency_key IS 'Answers of creates for 24 hours, written in the transaction of the effect';
CREATE INDEX idempotency_key_created_at ON idempotency_key USING brin (created_at);

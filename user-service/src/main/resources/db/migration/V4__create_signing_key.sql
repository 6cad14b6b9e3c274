CREATE TABLE signing_key (
    kid            text PRIMARY KEY,
    public_key     text NOT NULL,
    sealed_private text NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    active_from    timestamptz NOT NULL
);
COMMENT ON TABLE signing_key IS 'Key pairs for access tokens (ES256). Published from created_at on, signing from active_from on until the next one is active, deleted when the last token has expired';
COMMENT ON COLUMN signing_key.kid IS 'Thumbprint of the public key (RFC 7638)';
COMMENT ON COLUMN signing_key.public_key IS 'X.509, base64';
COMMENT ON COLUMN signing_key.sealed_private IS 'PKCS#8 under AES-256-GCM with readyroom.tokens.encryption-key, the kid as associated data, base64 of nonce and ciphertext';

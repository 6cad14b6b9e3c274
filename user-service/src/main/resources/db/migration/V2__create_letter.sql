CREATE TABLE letter (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('verification', 'address-taken', 'password-reset')),
    address    text NOT NULL CHECK (length(address) <= 254),
    reference  uuid,
    attempts   int NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE letter IS 'Mails to be written and sent. A row names what to write; tokens are made when it is sent, so none is stored, and asking takes the same time whether or not anybody gets a mail';
COMMENT ON COLUMN letter.reference IS 'What the letter is about: of a verification the registration';
CREATE INDEX letter_due_at ON letter (due_at);

CREATE TABLE password_reset (
    token_hash text PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE password_reset IS 'Tokens that were mailed, by SHA-256; a row goes when it is used';
CREATE INDEX password_reset_account_id ON password_reset (account_id);
CREATE INDEX password_reset_expires_at ON password_reset (expires_at);

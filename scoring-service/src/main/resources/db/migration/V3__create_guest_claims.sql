CREATE TABLE guest_claim (
    guest_id   uuid PRIMARY KEY,
    account_id uuid NOT NULL CHECK (account_id <> guest_id),
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE guest_claim IS 'Guests who logged in to an account; what they submit is stored as the account''s, in whatever order the two facts arrive';
COMMENT ON COLUMN guest_claim.claimed_at IS 'When it was learned here';

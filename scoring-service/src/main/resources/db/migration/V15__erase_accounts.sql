CREATE TABLE erased_account (
    account_id uuid PRIMARY KEY,
    erased_at  timestamptz NOT NULL,
    learned_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    look_at    timestamptz
);
COMMENT ON TABLE erased_account IS 'Accounts that are gone for good, and guests whom they had claimed: the id is all that is kept, so that no event, new or repeated, brings anything of them back';
COMMENT ON COLUMN erased_account.learned_at IS 'When this service erased what it had';
COMMENT ON COLUMN erased_account.look_at IS 'When it looks again for what was on its way at that moment; null once nothing can be any more';
CREATE INDEX erased_account_look ON erased_account (look_at) WHERE look_at IS NOT NULL;
-- Guests of an account that is erased.
CREATE INDEX guest_claim_account ON guest_claim (account_id);
-- Crossings of a session that is erased.
CREATE INDEX rescoring_crossing_session ON rescoring_crossing (session_id);

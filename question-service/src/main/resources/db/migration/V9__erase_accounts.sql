CREATE TABLE erased_account (
    account_id uuid PRIMARY KEY,
    erased_at  timestamptz NOT NULL,
    learned_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    look_at    timestamptz
);
COMMENT ON TABLE erased_account IS 'Accounts that are gone for good: the id is all that is kept';
COMMENT ON COLUMN erased_account.learned_at IS 'When this service took the person out of what it had';
COMMENT ON COLUMN erased_account.look_at IS 'When it looks again for what was on its way at that moment; null once nothing can be any more';
CREATE INDEX erased_account_look ON erased_account (look_at) WHERE look_at IS NOT NULL;

ALTER TABLE challenge ALTER COLUMN raised_by DROP NOT NULL;
COMMENT ON COLUMN challenge.raised_by IS 'Account of the learner; one dispute a person and question. Null once the account is erased: what was disputed stays';
CREATE INDEX challenge_raised_by ON challenge (raised_by);

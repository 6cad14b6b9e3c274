-- Unbounded varchar where Hibernate maps the table: its validation does not know text.
CREATE TABLE entitlement (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    account_id  uuid NOT NULL REFERENCES account,
    family      varchar NOT NULL CHECK (family ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    status      varchar NOT NULL CHECK (status IN ('ACTIVE', 'REVOKED', 'EXPIRED')),
    source      varchar NOT NULL CHECK (source IN ('OPERATOR', 'ORDER', 'VOUCHER')),
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz,
    reason      varchar CHECK (length(reason) BETWEEN 1 AND 500),
    granted_by  uuid REFERENCES account,
    CHECK (valid_until > valid_from),
    CHECK (source <> 'OPERATOR' OR (reason IS NOT NULL AND granted_by IS NOT NULL))
);
COMMENT ON TABLE entitlement IS 'What an account may sit, by certification family: a successor exam of the family is included';
COMMENT ON COLUMN entitlement.valid_until IS 'Absent: for life';
COMMENT ON COLUMN entitlement.granted_by IS 'The operator who granted it by hand';
CREATE INDEX entitlement_account_id ON entitlement (account_id);
CREATE INDEX entitlement_granted_by ON entitlement (granted_by) WHERE granted_by IS NOT NULL;

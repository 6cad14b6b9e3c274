CREATE TABLE exam_offer (
    exam     text PRIMARY KEY,
    version  bigint NOT NULL,
    family   text NOT NULL,
    products jsonb NOT NULL
);
COMMENT ON TABLE exam_offer IS 'From ExamChanged: the family that an entitlement binds to, and the products that open the exam';

CREATE TABLE entitlement (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    account_id  uuid NOT NULL,
    family      text NOT NULL,
    status      text NOT NULL,
    valid_from  timestamptz,
    valid_until timestamptz
);
COMMENT ON TABLE entitlement IS 'From EntitlementChanged: full state, the higher version wins';
CREATE INDEX entitlement_account ON entitlement (account_id, family);

CREATE TABLE answer_key_revision (
    question_version_id uuid NOT NULL,
    revision            int NOT NULL CHECK (revision >= 1),
    type                text NOT NULL CHECK (type IN ('single_choice', 'multiple_response', 'ordering', 'matching', 'dropdown',
                                                      'statement_grid', 'hotspot', 'text_entry')),
    key                 jsonb NOT NULL CHECK (jsonb_typeof(key) = 'object'),
    voided              boolean NOT NULL,
    received_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (question_version_id, revision)
);
COMMENT ON TABLE answer_key_revision IS 'Copies of question-service''s answer keys; append-only, the highest revision grades';
COMMENT ON COLUMN answer_key_revision.key IS 'As it came; never logged, shown only by the review and as feedback';
COMMENT ON COLUMN answer_key_revision.voided IS 'The question turned out unusable: it counts nowhere';

CREATE FUNCTION refuse_key_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'key revisions are append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER answer_key_revision_append_only BEFORE UPDATE OR DELETE ON answer_key_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_key_change();

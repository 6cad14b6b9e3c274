-- Forms that are built before an assignment opens, so that a whole class can start in the same second.

CREATE TABLE form_preparation (
    assignment_id uuid PRIMARY KEY REFERENCES assignment,
    leased_until  timestamptz NOT NULL,
    done_for      timestamptz
);
COMMENT ON TABLE form_preparation IS 'Who builds forms for an assignment, and for which opening that is done';
COMMENT ON COLUMN form_preparation.leased_until IS 'Until then another replica leaves it alone';
COMMENT ON COLUMN form_preparation.done_for IS 'The opening for which all forms were built; one that is moved is prepared anew';

CREATE TABLE prepared_form (
    assignment_id     uuid NOT NULL REFERENCES assignment,
    number            int  NOT NULL CHECK (number > 0),
    created_at        timestamptz NOT NULL,
    taken_by          uuid UNIQUE,
    seed              text NOT NULL,
    blueprint_code    text NOT NULL,
    blueprint_version int  NOT NULL,
    language          text NOT NULL,
    facts             text NOT NULL,
    question_ids      uuid[] NOT NULL,
    version_ids       uuid[] NOT NULL,
    slots             text NOT NULL,
    section_kinds     text[] NOT NULL,
    PRIMARY KEY (assignment_id, number)
);
COMMENT ON TABLE prepared_form IS 'A form for a candidate who has seen nothing of the exam. Rows are deleted after a day, or when the assignment is closed';
COMMENT ON COLUMN prepared_form.taken_by IS 'The session that it was given to: whoever asks again for that session gets the same one';
COMMENT ON COLUMN prepared_form.facts IS 'As session_form has them';
COMMENT ON COLUMN prepared_form.slots IS 'As session_form has them; without keys';
CREATE INDEX prepared_form_free ON prepared_form (assignment_id, number) WHERE taken_by IS NULL;
CREATE INDEX assignment_to_prepare ON assignment (closes_at) WHERE closed_at IS NULL;
-- What is longer than that moves out of the row, so that taking a form does not write it once more.
ALTER TABLE prepared_form ALTER COLUMN facts SET STORAGE EXTERNAL, ALTER COLUMN slots SET STORAGE EXTERNAL;

CREATE TABLE content_revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    revision bigint NOT NULL
);
COMMENT ON TABLE content_revision IS 'Goes up by one with every change of catalogue or bank; replicas reload when it has moved. Its row lock puts content transactions in order';
INSERT INTO content_revision (revision) VALUES (0);

CREATE TABLE catalogue_document (
    kind         text NOT NULL CHECK (kind IN ('vendor', 'certification', 'policy', 'career', 'path')),
    code         text NOT NULL,
    content      text NOT NULL CHECK (content IS JSON OBJECT),
    content_hash text NOT NULL,
    position     int NOT NULL,
    updated_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (kind, code)
);
COMMENT ON TABLE catalogue_document IS 'Small facts that are only ever read whole: vendors, certifications, delivery policies per vendor, careers, paths';
COMMENT ON COLUMN catalogue_document.position IS 'Order of the file: careers are shown in it';
COMMENT ON COLUMN catalogue_document.content IS 'JSON as text: the bytes stay as they were hashed';

CREATE TABLE exam (
    code              text PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    vendor            text NOT NULL,
    content           text NOT NULL CHECK (content IS JSON OBJECT),
    content_hash      text NOT NULL,
    aggregate_version bigint NOT NULL,
    event_hash        text,
    updated_at        timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN exam.aggregate_version IS 'Version of the last ExamChanged';
COMMENT ON COLUMN exam.event_hash IS 'Hash of what the last ExamChanged said: a status that changes by date alone is published too';

CREATE TABLE outline_version (
    id             uuid PRIMARY KEY,
    exam_code      text NOT NULL REFERENCES exam (code),
    as_of          date NOT NULL,
    content        text NOT NULL CHECK (content IS JSON OBJECT),
    content_hash   text NOT NULL,
    updated_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (exam_code, as_of)
);

CREATE TABLE objective (
    outline_id  uuid NOT NULL REFERENCES outline_version (id),
    code        text NOT NULL,
    domain_code text NOT NULL,
    title       text NOT NULL,
    PRIMARY KEY (outline_id, code)
);
COMMENT ON TABLE objective IS 'The objectives of outline_version.content as rows, for assignments to refer to';

CREATE TABLE objective_map (
    from_outline uuid NOT NULL REFERENCES outline_version (id),
    to_outline   uuid NOT NULL REFERENCES outline_version (id),
    content      text NOT NULL CHECK (content IS JSON OBJECT),
    content_hash text NOT NULL,
    updated_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (from_outline, to_outline)
);
COMMENT ON TABLE objective_map IS 'Where each objective went: between two outlines of an exam, or from an exam to its successor';
CREATE INDEX objective_map_to_outline ON objective_map (to_outline);

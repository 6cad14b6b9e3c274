CREATE TABLE exam_facts (
    exam              text PRIMARY KEY,
    aggregate_version bigint NOT NULL,
    data              json NOT NULL CHECK (json_typeof(data) = 'object')
);
COMMENT ON TABLE exam_facts IS 'Exams as they are now: data of ExamChanged, whole';

CREATE TABLE question_facts (
    question_id       uuid PRIMARY KEY,
    aggregate_version bigint NOT NULL,
    exam              text NOT NULL,
    data              json NOT NULL CHECK (json_typeof(data) = 'object')
);
COMMENT ON TABLE question_facts IS 'Questions as they are now: data of QuestionChanged, whole. No key, no text';
CREATE INDEX question_facts_exam ON question_facts (exam);

CREATE TABLE question_version (
    question_version_id uuid PRIMARY KEY,
    question_id         uuid NOT NULL,
    measured_as         uuid NOT NULL
);
COMMENT ON COLUMN question_version.measured_as IS 'The first of the versions that are counted as one; never changes';
CREATE INDEX question_version_measured_as ON question_version (measured_as);

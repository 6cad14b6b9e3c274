-- The bridge from an exam to its successor, question by question.

CREATE TABLE question_bridge (
    question_id    uuid NOT NULL REFERENCES question (id),
    outline_id     uuid NOT NULL REFERENCES outline_version (id),
    position       int NOT NULL CHECK (position BETWEEN 1 AND 3),
    objective_code text,
    reason         text,
    PRIMARY KEY (question_id, outline_id, position),
    UNIQUE (question_id, outline_id, objective_code),
    FOREIGN KEY (outline_id, objective_code) REFERENCES objective (outline_id, code),
    CHECK (num_nonnulls(objective_code, reason) = 1),
    CHECK (reason IS NULL OR position = 1)
);
COMMENT ON TABLE question_bridge IS 'Where a question leads in an outline of another exam, or why it leads nowhere there. A question without a row is undecided. No form looks at it: a question counts at its own exam only';
COMMENT ON COLUMN question_bridge.outline_id IS 'Of the other exam';
COMMENT ON COLUMN question_bridge.position IS '1 is the main objective, or the reason';
COMMENT ON COLUMN question_bridge.reason IS 'Why no objective of that outline asks for what the question tests; then it is the only row';
CREATE INDEX question_bridge_objective ON question_bridge (outline_id, objective_code);

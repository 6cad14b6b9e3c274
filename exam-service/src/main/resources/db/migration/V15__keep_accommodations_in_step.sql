ALTER TABLE exam_session ADD COLUMN time_factor numeric(4, 2) CHECK (time_factor >= 1);
COMMENT ON COLUMN exam_session.time_factor IS 'Of the assignment; the learner''s accommodation counts where it gives more. Null where there is none';

ALTER TABLE accommodation ADD COLUMN settled_at timestamptz NOT NULL DEFAULT clock_timestamp();
COMMENT ON COLUMN accommodation.settled_at IS 'Until then sessions may turn up that were started with the state before';
CREATE INDEX accommodation_settled ON accommodation (settled_at);

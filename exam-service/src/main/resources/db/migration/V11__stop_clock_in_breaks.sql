-- A break may stop the clock, as a pause does.

ALTER TABLE exam_session ADD COLUMN clock_stopped boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN exam_session.clock_stopped IS 'Whether the clock stands still in the break that the session is on; it means nothing when it is on none';

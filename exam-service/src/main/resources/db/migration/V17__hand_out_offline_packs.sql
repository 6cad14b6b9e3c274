-- Since when a learner has had the keys of a session, told by when they have to stop using them.

ALTER TABLE exam_session
    ADD COLUMN pack_expires_at timestamptz,
    ADD CHECK (pack_expires_at IS NULL OR NOT measured);
COMMENT ON COLUMN exam_session.pack_expires_at IS 'Until when its offline pack may be used; null while nobody has asked for one. A session that has given out its keys measures nothing';

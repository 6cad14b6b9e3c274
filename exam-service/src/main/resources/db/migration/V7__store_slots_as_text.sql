-- Slots are written once and read whole; nobody looks into them with SQL. Taking 20 KB of JSON apart and compressing them was most
-- of what a start cost the database. They are packed when their session is folded.
DROP VIEW any_form;
ALTER TABLE session_form ALTER COLUMN slots TYPE text;
ALTER TABLE session_form ALTER COLUMN slots SET STORAGE EXTERNAL;
COMMENT ON COLUMN session_form.slots IS 'JSON: slots in order of position, with response shapes, without keys; as text, not compressed';

CREATE VIEW any_form AS
SELECT session_id, slots FROM session_form
UNION ALL
SELECT id, CAST(slots AS text) FROM folded_session;

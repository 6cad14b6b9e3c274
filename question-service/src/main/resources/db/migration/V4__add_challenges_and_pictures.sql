-- Learners dispute keys, authors answer in public; pictures come in four formats; a stimulus can go back to an earlier text.

CREATE TABLE challenge (
    id                  uuid PRIMARY KEY,
    question_id         uuid NOT NULL REFERENCES question (id),
    question_version_id uuid NOT NULL REFERENCES question_version (id),
    raised_by           uuid NOT NULL,
    text                text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    raised_at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    outcome             text CHECK (outcome IN ('key_corrected', 'voided', 'kept', 'improved')),
    answer              text CHECK (length(answer) BETWEEN 1 AND 2000),
    answered_by         uuid,
    answered_at         timestamptz,
    CONSTRAINT challenge_once UNIQUE (question_id, raised_by),
    CONSTRAINT challenge_answered_whole CHECK (
        num_nonnulls(outcome, answer, answered_by, answered_at) IN (0, 4))
);
COMMENT ON TABLE challenge IS 'A learner disputes the key of a version. Outcome and answer are public with the errata; who disputed, and in which words, is for authors only';
COMMENT ON COLUMN challenge.raised_by IS 'Account of the learner; one dispute a person and question';
CREATE INDEX challenge_question_version ON challenge (question_version_id);
CREATE INDEX challenge_open ON challenge (id) WHERE outcome IS NULL;
CREATE INDEX challenge_answered ON challenge (answered_at, id) WHERE outcome IS NOT NULL;

-- What was said in public stands; only the person may be taken out of it.
CREATE FUNCTION keep_answered_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.outcome IS NOT NULL AND (TG_OP = 'DELETE'
        OR to_jsonb(NEW) - 'raised_by' IS DISTINCT FROM to_jsonb(OLD) - 'raised_by') THEN
        RAISE EXCEPTION 'challenge % was answered and stays', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER challenge_answered_stays BEFORE UPDATE OR DELETE ON challenge
    FOR EACH ROW EXECUTE FUNCTION keep_answered_challenge();

ALTER TABLE media
    DROP CONSTRAINT media_content_type_check,
    ADD CONSTRAINT media_content_type_check CHECK (content_type IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
    ADD COLUMN width  int CHECK (width > 0),
    ADD COLUMN height int CHECK (height > 0);
COMMENT ON COLUMN media.width IS 'Pixels, from the header of the file';
-- All there are so far are PNG: width and height stand in the first chunk, as numbers of four bytes.
ALTER TABLE media DISABLE TRIGGER media_append_only;
UPDATE media SET
    width  = (get_byte(content, 16) << 24) + (get_byte(content, 17) << 16) + (get_byte(content, 18) << 8) + get_byte(content, 19),
    height = (get_byte(content, 20) << 24) + (get_byte(content, 21) << 16) + (get_byte(content, 22) << 8) + get_byte(content, 23);
ALTER TABLE media ENABLE TRIGGER media_append_only;
ALTER TABLE media ALTER COLUMN width SET NOT NULL, ALTER COLUMN height SET NOT NULL;

ALTER TABLE stimulus ADD COLUMN current_since timestamptz NOT NULL DEFAULT clock_timestamp();
COMMENT ON COLUMN stimulus.current_since IS 'Of the rows with one source_id, the one with the latest time is what new versions show: an earlier text can become current again';
ALTER TABLE stimulus DISABLE TRIGGER stimulus_append_only;
UPDATE stimulus SET current_since = created_at;
ALTER TABLE stimulus ENABLE TRIGGER stimulus_append_only;
DROP TRIGGER stimulus_append_only ON stimulus;
CREATE FUNCTION keep_stimulus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'current_since' IS DISTINCT FROM to_jsonb(OLD) - 'current_since' THEN
        RAISE EXCEPTION '% of stimulus % is refused: its text stays', TG_OP, OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER stimulus_append_only BEFORE UPDATE OR DELETE ON stimulus FOR EACH ROW EXECUTE FUNCTION keep_stimulus();

package io.readyroom.question.bank;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredQuestions.Known;
import io.readyroom.question.bank.AuthoredQuestions.Standing;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/**
 * Drafts of many questions at once, by a handful of statements whatever their number: what imports are made of. What
 * {@link Drafts} does to one question this does to each of them, history included; the caller has checked that they are
 * questions. A question is known by its bank id, and one that says what is there already is left alone.
 */
@Singleton
public class DraftBatch {

    private static final String LOCK = """
            SELECT id FROM question WHERE source_id IN (
              SELECT x FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x) ORDER BY id FOR UPDATE
            """;
    private static final String ROWS = """
            r AS MATERIALIZED (SELECT * FROM json_to_recordset(CAST(CAST($1 AS text) AS json)) AS r(fate text, id uuid,
              "questionId" uuid, "sourceId" text, number int, type text, pool text, language text, difficulty text,
              components int, "stimulusId" uuid, content text, rationale text, labels text, "contentHash" text, key text,
              objectives text, "eventId" uuid, detail text))
            """;
    private static final String EVENTS = """
            INSERT INTO question_event (id, question_id, version, action, actor, note, detail)
            SELECT r."eventId", r."questionId", r.number, '%s', $2, 'Imported', r.detail FROM r
            """;
    private static final String ADD = "WITH " + ROWS + """
            , q AS (
              INSERT INTO question (id, source_id, exam_code) SELECT r."questionId", r."sourceId", $3 FROM r
              WHERE r.fate = 'create'),
            v AS (
              INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components,
                stimulus_id, content, rationale, labels, content_hash, change, measured_as, written_by)
              SELECT r.id, r."questionId", r.number, 'draft', r.type, r.pool, r.language, r.difficulty, r.components,
                r."stimulusId", r.content, r.rationale, r.labels, r."contentHash",
                CASE WHEN r.fate = 'next' THEN 'substantive' END, r.id, $2 FROM r),
            d AS (
              INSERT INTO question_draft (question_version_id, key, objectives) SELECT r.id, r.key, r.objectives FROM r),
            e AS (%s)
            SELECT count(*) FROM r
            """.formatted(EVENTS.formatted("created"));
    private static final String REPLACE = "WITH " + ROWS + """
            , v AS (
              UPDATE question_version v SET type = r.type, pool = r.pool, language = r.language, difficulty = r.difficulty,
                components = r.components, stimulus_id = r."stimulusId", content = r.content, rationale = r.rationale,
                labels = r.labels, content_hash = r."contentHash", edit = v.edit + 1
              FROM r WHERE v.id = r.id),
            d AS (
              UPDATE question_draft d SET key = r.key, objectives = r.objectives FROM r WHERE d.question_version_id = r.id),
            e AS (%s)
            SELECT count(*) FROM r
            """.formatted(EVENTS.formatted("edited"));

    private final AuthoredQuestions questions;

    DraftBatch(AuthoredQuestions questions) {
        this.questions = questions;
    }

    /** Whose drafts they become, in which exam's bank. */
    public record Target(String exam, UUID author) {
    }

    /** A question as it shall be; {@code stimulusId} is null when it names none. */
    public record Wish(AuthoredQuestion question, UUID stimulusId) {
    }

    /** What is to become of a wish. */
    public enum Fate {
        /** A question that wasn't there. */
        CREATE,
        /** The next version of one that was published. */
        NEXT,
        /** Other content for the author's own draft. */
        EDIT,
        /** It says what is there. */
        UNCHANGED,
        /** It can't be; the verdict says why. */
        REFUSED;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is to become of a wish.
     *
     * @param number of the version that it becomes, or is
     * @param before what an edit replaces, else null
     * @param why a sentence for a refusal, else null
     */
    public record Verdict(Wish wish, Fate fate, UUID questionId, UUID versionId, int number, AuthoredQuestion before,
            String why) {

        private boolean isWritten() {
            return fate != Fate.UNCHANGED && fate != Fate.REFUSED;
        }

        private static Verdict of(Wish wish, Fate fate, Known known, Standing standing) {
            return new Verdict(wish, fate, known.questionId(), standing.versionId(), standing.number(), null, null);
        }

        private static Verdict refused(Wish wish, String why) {
            return new Verdict(wish, Fate.REFUSED, null, null, 0, null, why);
        }
    }

    /** Keeps everybody else from the questions of these ids, as far as there are any, until the transaction ends. */
    public Uni<Void> lock(Transaction tx, Collection<String> sourceIds) {
        return tx.select(LOCK, ContentJson.write(sourceIds)).replaceWithVoid();
    }

    /** Decides on each wish, in their order; no two of them have the same id. */
    public Uni<List<Verdict>> decide(Transaction tx, Target target, List<Wish> wishes) {
        return questions.bySourceId(tx, wishes.stream().map(wish -> wish.question().sourceId()).toList())
                .map(known -> wishes.stream().map(wish -> verdict(known.get(wish.question().sourceId()), target, wish))
                        .toList());
    }

    /** Carries the verdicts out. Fails with a unique violation when an id was taken meanwhile. */
    public Uni<Void> carryOut(Transaction tx, Target target, List<Verdict> verdicts) {
        return write(tx, ADD, rows(verdicts, Set.of(Fate.CREATE, Fate.NEXT)), target.author(), target.exam())
                .chain(() -> write(tx, REPLACE, rows(verdicts, Set.of(Fate.EDIT)), target.author()))
                .chain(() -> DraftOutline.note(tx,
                        verdicts.stream().filter(Verdict::isWritten).map(Verdict::versionId).toList()));
    }

    private static Uni<Void> write(Transaction tx, String sql, List<Row> rows, Object... arguments) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object[] all = new Object[arguments.length + 1];
        all[0] = ContentJson.write(rows);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return tx.select(sql, all).replaceWithVoid();
    }

    private static Verdict verdict(Known known, Target target, Wish wish) {
        if (known == null) {
            return new Verdict(wish, Fate.CREATE, Ids.next(), Ids.next(), 1, null, null);
        }
        if (!known.exam().equals(target.exam())) {
            return Verdict.refused(wish, "A question of " + known.exam() + " has this id.");
        }
        if (says(known.current(), wish)) {
            return Verdict.of(wish, Fate.UNCHANGED, known, known.current());
        }
        if (known.open() != null) {
            return open(known, target, wish);
        }
        return known.current() == null
                ? Verdict.refused(wish, "The question with this id was thrown away, and ids are never used again.")
                : new Verdict(wish, Fate.NEXT, known.questionId(), Ids.next(), known.newest() + 1, null, null);
    }

    private static Verdict open(Known known, Target target, Wish wish) {
        Standing open = known.open();
        if (says(open, wish)) {
            return Verdict.of(wish, Fate.UNCHANGED, known, open);
        }
        if (open.status() == VersionStatus.DRAFT && target.author().equals(open.writtenBy())) {
            return new Verdict(wish, Fate.EDIT, known.questionId(), open.versionId(), open.number(), open.question(), null);
        }
        return Verdict.refused(wish, "Version " + open.number() + " of this question is open and says something else; it is "
                + (open.status() == VersionStatus.DRAFT ? "somebody else's draft." : "in review."));
    }

    private static boolean says(Standing standing, Wish wish) {
        return standing != null && standing.question().equals(wish.question())
                && Objects.equals(standing.stimulusId(), wish.stimulusId());
    }

    private static List<Row> rows(List<Verdict> verdicts, Set<Fate> fates) {
        return verdicts.stream().filter(verdict -> fates.contains(verdict.fate())).map(Row::of).toList();
    }

    /** As the statements take it. */
    record Row(String fate, UUID id, UUID questionId, String sourceId, int number, String type, String pool, String language,
            String difficulty, int components, UUID stimulusId, String content, String rationale, String labels,
            String contentHash, String key, String objectives, UUID eventId, String detail) {

        static Row of(Verdict verdict) {
            AuthoredQuestion question = verdict.wish().question();
            VersionFacts facts = VersionFacts.of(question, verdict.wish().stimulusId());
            return new Row(verdict.fate().stored(), verdict.versionId(), verdict.questionId(), question.sourceId(),
                    verdict.number(), facts.type().wireName(), facts.pool(), facts.language(), facts.difficulty(),
                    facts.content().components(), facts.stimulusId(), ContentJson.write(facts.content()),
                    ContentJson.write(facts.rationale()), ContentJson.write(facts.labels()), facts.hash(),
                    question.key() == null ? null : ContentJson.write(question.key()),
                    ContentJson.write(question.objectives()), Ids.next(),
                    verdict.before() == null ? null : ContentJson.write(verdict.before()));
        }
    }
}

package io.readyroom.question.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/**
 * What makes the bank say something else than before: versions published and retired, keys corrected, objectives assigned. Each
 * works on many questions by a handful of statements, in the caller's transaction, with its events and the new content
 * revision; so readers see all of it or nothing.
 */
@Singleton
public class Publication {

    /** Ids travel as one JSON text: neither client binds arrays in both ways that a transaction is made. */
    private static final String IDS = "(SELECT CAST(x AS uuid) FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x)";

    private static final String RETIRE_PREDECESSORS = """
            UPDATE question_version SET status = 'retired', retired_at = clock_timestamp()
            WHERE status = 'published' AND question_id IN (SELECT question_id FROM question_version WHERE id IN %s)
            """.formatted(IDS);
    private static final String PUBLISH = """
            UPDATE question_version SET status = 'published', published_at = clock_timestamp()
            WHERE id IN %s AND status = 'in_review' AND reviewed_at >= submitted_at
            """.formatted(IDS);
    private static final String MAKE_CURRENT = """
            UPDATE question q SET current_version_id = v.id FROM question_version v WHERE v.id IN %s AND q.id = v.question_id
            """.formatted(IDS);
    private static final String FIRST_KEYS = """
            INSERT INTO answer_key (question_version_id, revision, key, key_hash)
            SELECT d.question_version_id, 1, d.key, encode(sha256(convert_to(d.key, 'UTF8')), 'hex') FROM question_draft d
            WHERE d.question_version_id IN %s
            """.formatted(IDS);
    private static final String DROP_ASSIGNMENTS = """
            DELETE FROM objective_assignment a USING question_version v, question_draft d
            WHERE v.id IN %s AND d.question_version_id = v.id AND a.question_id = v.question_id
              AND a.outline_id = d.outline_id AND json_array_length(CAST(d.objectives AS json)) > 0
            """.formatted(IDS);
    private static final String ASSIGN = """
            INSERT INTO objective_assignment (question_id, outline_id, objective_code, position, reviewed_by)
            SELECT v.question_id, d.outline_id, x.code, x.n, CAST(v.reviewed_by AS text)
            FROM question_draft d JOIN question_version v ON v.id = d.question_version_id
            CROSS JOIN LATERAL json_array_elements_text(CAST(d.objectives AS json)) WITH ORDINALITY AS x(code, n)
            WHERE d.question_version_id IN %s
            """.formatted(IDS);
    private static final String DROP_DRAFTS = "DELETE FROM question_draft WHERE question_version_id IN %s".formatted(IDS);
    private static final String QUESTIONS_OF = "SELECT question_id FROM question_version WHERE id IN %s".formatted(IDS);
    private static final String RETIRE = """
            UPDATE question_version SET status = 'retired', retired_at = clock_timestamp()
            WHERE status = 'published' AND question_id IN %s
            """.formatted(IDS);
    /** An open version that began with the key which turned out wrong would bring it back when it is published. */
    private static final String CORRECT_SUCCESSOR = """
            WITH corrected AS (
              UPDATE question_draft d SET key = $2
              FROM question q JOIN question_version o ON o.question_id = q.id AND o.status IN ('draft', 'in_review')
              WHERE q.current_version_id = $1 AND d.question_version_id = o.id
                AND CAST(d.key AS jsonb) = (SELECT CAST(k.key AS jsonb) FROM answer_key k WHERE k.question_version_id = $1
                                            ORDER BY k.revision DESC LIMIT 1)
              RETURNING d.question_version_id)
            UPDATE question_version SET edit = edit + 1 WHERE id IN (SELECT question_version_id FROM corrected)
            """;
    private static final String CORRECT = """
            INSERT INTO answer_key (question_version_id, revision, key, key_hash, voided, reason)
            SELECT $1, max(revision) + 1, coalesce($2, (SELECT key FROM answer_key WHERE question_version_id = $1
                ORDER BY revision DESC LIMIT 1)),
              encode(sha256(convert_to(coalesce($2, (SELECT key FROM answer_key WHERE question_version_id = $1
                ORDER BY revision DESC LIMIT 1)), 'UTF8')), 'hex'), $3, $4
            FROM answer_key WHERE question_version_id = $1 HAVING count(*) > 0
            """;

    /** Questions whose search rows one statement brings up to date. */
    private static final int PORTION = 500;
    private static final String INDEX_SOME = """
            WITH due AS (
              SELECT question_id FROM question_search_due
              WHERE transaction = pg_current_xact_id() AND question_id <> CAST('00000000-0000-0000-0000-000000000000' AS uuid)
              ORDER BY question_id LIMIT %d),
            taken AS (
              DELETE FROM question_search_due d USING due
              WHERE d.transaction = pg_current_xact_id() AND d.question_id = due.question_id RETURNING d.question_id),
            portion AS MATERIALIZED (SELECT array_agg(question_id) AS ids, count(*) AS size FROM taken)
            SELECT p.size FROM portion p CROSS JOIN LATERAL index_questions(p.ids)
            """.formatted(PORTION);

    private final QuestionEvents questions;
    private final KeyEvents keys;
    private final DraftBatches drafts;
    private final ContentRevision revision;
    private final Outbox outbox;

    Publication(QuestionEvents questions, KeyEvents keys, DraftBatches drafts, ContentRevision revision, Outbox outbox) {
        this.questions = questions;
        this.keys = keys;
        this.drafts = drafts;
        this.revision = revision;
        this.outbox = outbox;
    }

    /**
     * What is published in one go.
     *
     * @param versions approved
     * @param retired questions
     * @param assigned questions whose objectives the caller has changed in this transaction
     */
    public record Together(Collection<UUID> versions, Collection<UUID> retired, Collection<UUID> assigned) {
    }

    /**
     * Publishes approved versions with their keys and objectives; whatever was published of these questions before is retired.
     *
     * @param policyOf an exam's grading policy
     * @return fails with {@link WrongStateException} when one of them is not approved, or the outline of its objectives
     *         no longer has them, and then nothing is to be committed
     */
    public Uni<Void> publish(Transaction tx, Collection<UUID> versionIds, Function<String, GradingPolicy> policyOf) {
        return publish(tx, new Together(versionIds, List.of(), List.of()), policyOf);
    }

    /** The same with everything that belongs to it. Each question is told of once, whatever happened to it. */
    public Uni<Void> publish(Transaction tx, Together together, Function<String, GradingPolicy> policyOf) {
        String ids = ContentJson.write(together.versions());
        return revision.lock(tx)
                .chain(() -> tx.update(RETIRE_PREDECESSORS, ids))
                .chain(() -> tx.update(PUBLISH, ids))
                .invoke(published -> requireAll(published, together.versions()))
                .chain(() -> drafts.withoutOutline(tx, together.versions()))
                .invoke(Publication::requireOutlines)
                .chain(() -> tx.update(MAKE_CURRENT, ids))
                .chain(() -> tx.update(FIRST_KEYS, ids))
                .chain(() -> tx.update(DROP_ASSIGNMENTS, ids))
                .chain(() -> tx.update(ASSIGN, ids))
                .chain(() -> tx.update(DROP_DRAFTS, ids))
                .chain(() -> tx.update(RETIRE, ContentJson.write(together.retired())))
                .chain(() -> tx.select(QUESTIONS_OF, ids))
                .chain(rows -> questions.changed(tx, questions(rows, together)))
                .chain(changed -> keys.changed(tx, together.versions(), policyOf).map(added -> joined(changed, added)))
                .chain(events -> tell(tx, events))
                .chain(() -> index(tx));
    }

    /**
     * Search rows are brought up to date at the commit, which is one statement and has the time of one: thousands of questions
     * would take longer. So most of them are done before, portion by portion; what is left is little.
     */
    private static Uni<Void> index(Transaction tx) {
        return Uni.createFrom().deferred(() -> tx.select(INDEX_SOME))
                .map(rows -> ((Number) rows.get(0)[0]).intValue() == PORTION)
                .repeat().whilst(more -> more)
                .onItem().ignoreAsUni();
    }

    /** Takes questions out of every form that is assembled from now on; running sessions keep theirs. */
    public Uni<Integer> retire(Transaction tx, Collection<UUID> questionIds) {
        return revision.lock(tx)
                .chain(() -> tx.update(RETIRE, ContentJson.write(questionIds)))
                .call(() -> questions.changed(tx, questionIds).chain(events -> tell(tx, events)));
    }

    /**
     * Adds a revision to a version's key: another key, or null to void the question with the key it has.
     *
     * @param reason learners read it in the errata
     */
    public Uni<Void> correctKey(Transaction tx, UUID versionId, String keyJson, String reason,
            Function<String, GradingPolicy> policyOf) {
        return revision.lock(tx)
                .chain(() -> keyJson == null ? Uni.createFrom().item(0) : tx.update(CORRECT_SUCCESSOR, versionId, keyJson))
                .chain(() -> tx.update(CORRECT, versionId, keyJson, keyJson == null, reason))
                .invoke(added -> {
                    if (added != 1) {
                        throw WrongStateException.unpublished();
                    }
                })
                .chain(() -> keys.changed(tx, List.of(versionId), policyOf))
                .chain(events -> tell(tx, events));
    }

    /** Tells what was changed of questions in this transaction by other means: their objectives. */
    public Uni<Void> tellChanged(Transaction tx, Collection<UUID> questionIds) {
        return revision.lock(tx)
                .chain(() -> questions.changed(tx, questionIds))
                .chain(events -> tell(tx, events));
    }

    /** Call it after the commit. */
    public void wake() {
        outbox.wake();
    }

    private Uni<Void> tell(Transaction tx, List<OutgoingEvent> events) {
        return outbox.append(tx, events).chain(() -> revision.advance(tx));
    }

    private static void requireAll(int published, Collection<UUID> versionIds) {
        if (published != versionIds.size()) {
            throw WrongStateException.notApproved(versionIds.size() - published);
        }
    }

    private static void requireOutlines(Set<UUID> without) {
        if (!without.isEmpty()) {
            throw WrongStateException.withoutOutline(without.size());
        }
    }

    private static Set<UUID> questions(List<Object[]> ofVersions, Together together) {
        Set<UUID> questions = new LinkedHashSet<>(together.assigned());
        questions.addAll(together.retired());
        ofVersions.forEach(row -> questions.add((UUID) row[0]));
        return questions;
    }

    private static List<OutgoingEvent> joined(List<OutgoingEvent> some, List<OutgoingEvent> others) {
        List<OutgoingEvent> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}

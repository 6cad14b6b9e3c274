package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.readyroom.faults.invariant.Database;
import io.readyroom.platform.embedded.Polling;

/** What a rescoring has come to, in scoring-service's database, whether or not the service is there. */
final class RescoredResults {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final String APPLYING = "applying";
    private static final String IN_PROGRESS = "in progress";
    private static final String ABORTED = "aborted";

    /** One statement: how far it says it is and what it has made are read at the same instant. */
    private static final String PROGRESS = """
            SELECT w.status, coalesce(CAST(w.outcome ->> 'sessions' AS int), 0),
                   (SELECT count(*) FROM result r WHERE r.rescoring_id = w.id),
                   (SELECT count(*) FROM result r
                    WHERE r.is_current
                      AND r.key_revisions[array_position(r.question_version_ids, w.question_version_id)] < w.key_revision)
            FROM rescoring w WHERE w.id = CAST(? AS uuid)""";

    /** Who has claimed a rescoring and has begun to write results is in the midst of a page. */
    private static final String OPEN_PAGE = """
            SELECT w.status, CASE WHEN coalesce(CAST(w.outcome ->> 'sessions' AS int), 0) > ? THEN (
              SELECT CAST(a.backend_xid AS text)
              FROM pg_locks claimed JOIN pg_locks written USING (pid) JOIN pg_stat_activity a USING (pid)
              WHERE claimed.relation = CAST('rescoring' AS regclass) AND claimed.mode = 'RowShareLock'
                AND written.relation = CAST('result' AS regclass) AND written.mode = 'RowExclusiveLock'
                AND a.datname = current_database() AND a.backend_xid IS NOT NULL LIMIT 1) END
            FROM rescoring w WHERE w.id = CAST(? AS uuid)""";
    private static final String FATE = "SELECT pg_xact_status(CAST(? AS xid8))";

    /** Those that were graded by an older key are due: two revisions, the second by this one. All others have one. */
    private static final String WRONG = """
            SELECT s.session_id, s.due, s.revisions, s.made
            FROM (SELECT r.session_id, count(*) AS revisions,
                         bool_or(r.revision = 1
                           AND coalesce(r.key_revisions[array_position(r.question_version_ids, w.question_version_id)]
                                        < w.key_revision, false)) AS due,
                         count(*) FILTER (WHERE r.revision = 2 AND r.is_current AND r.rescoring_id = w.id
                           AND r.key_revisions[array_position(r.question_version_ids, w.question_version_id)]
                               = w.key_revision) AS made
                  FROM rescoring w CROSS JOIN result r WHERE w.id = CAST(? AS uuid) GROUP BY r.session_id) s
            WHERE CASE WHEN s.due THEN s.revisions <> 2 OR s.made <> 1 ELSE s.revisions <> 1 END
            ORDER BY 1""";
    private static final String LIVE = """
            SELECT count(*) FROM rescoring w JOIN result r ON r.revision = 1 AND r.scored_at < w.finished_at
            WHERE w.id = CAST(? AS uuid)
              AND r.key_revisions[array_position(r.question_version_ids, w.question_version_id)] = w.key_revision""";
    private static final String TOLD = """
            SELECT count(*), count(DISTINCT o.subject), (SELECT count(*) FROM result WHERE revision > 1)
            FROM (SELECT subject FROM outbox_sent WHERE type = 'ExamRescored'
                  UNION ALL SELECT subject FROM outbox WHERE type = 'ExamRescored') o""";
    /**
     * First attempts that have other points now, which is what statistics call corrected: once each, however often a page
     * began.
     */
    private static final String COUNTED = """
            SELECT (SELECT coalesce(sum(CAST(i.state ->> 'corrections' AS bigint)), 0) FROM item_sums i
                    WHERE i.question_version_id = w.question_version_id),
                   (SELECT count(*) FROM result r JOIN submission s USING (session_id)
                    CROSS JOIN json_array_elements(s.content -> 'slots') slot
                    WHERE r.rescoring_id = w.id AND CAST(s.content ->> 'livemode' AS boolean)
                      AND slot ->> 'questionVersionId' = CAST(w.question_version_id AS text)
                      AND NOT coalesce(CAST(slot ->> 'repeated' AS boolean), false)
                      AND r.counted[array_position(r.question_version_ids, w.question_version_id)]
                      AND r.item_points[array_position(r.question_version_ids, w.question_version_id)] <> (
                        SELECT p.item_points[array_position(p.question_version_ids, w.question_version_id)] FROM result p
                        WHERE p.session_id = r.session_id AND p.revision = r.revision - 1))
            FROM rescoring w WHERE w.id = CAST(? AS uuid)""";

    private final Database scoring;
    private final String id;

    /** @param id of the rescoring */
    RescoredResults(Database scoring, String id) {
        this.scoring = scoring;
        this.id = id;
    }

    /**
     * How far it is.
     *
     * @param told results that it says it has made
     * @param made results that it has made
     * @param left results that are still graded by an older key
     */
    record Progress(String status, long told, long made, long left) {

        boolean isUnderWay() {
            return status.equals(APPLYING) && left > 0;
        }
    }

    Progress progress() {
        Database.Row row = scoring.rows(PROGRESS, id).get(0);
        return new Progress(row.text(0), row.number(1), row.number(2), row.number(3));
    }

    /**
     * Waits until more than so many were made, and more are being made at this instant.
     *
     * @return the transaction that makes them; empty when that doesn't come
     */
    Optional<String> awaitPage(long made) {
        String[] page = { "" };
        Polling.until(LIMIT, LOOK, () -> {
            Database.Row row = scoring.rows(OPEN_PAGE, made, id).get(0);
            page[0] = row.text(1);
            return !page[0].isEmpty() || !row.text(0).equals(APPLYING);
        });
        return Optional.of(page[0]).filter(found -> !found.isEmpty());
    }

    /** Whether a transaction came to nothing. Waits until the database knows: it has to notice that its client is gone. */
    boolean wasCut(String transaction) {
        String[] fate = { IN_PROGRESS };
        Polling.until(LIMIT, PAUSE, () -> {
            fate[0] = scoring.rows(FATE, transaction).get(0).text(0);
            return !fate[0].equals(IN_PROGRESS);
        });
        return fate[0].equals(ABORTED);
    }

    /** In words, what of the whole is wrong now that it is over. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        scoring.rows(WRONG, id).forEach(row -> flaws.add("%s was %s, and has %d revisions, %d of them right"
                .formatted(row.text(0), row.text(1).equals("true") ? "due" : "not due", row.number(2), row.number(3))));
        if (scoring.number(LIVE, id) == 0) {
            flaws.add("nobody was scored by the corrected key before the rescoring was over: nothing was tried");
        }
        Database.Row told = scoring.rows(TOLD).get(0);
        if (told.number(0) != told.number(2) || told.number(1) != told.number(2)) {
            flaws.add("%d results were made again, and told %d times for %d sessions".formatted(told.number(2),
                    told.number(0), told.number(1)));
        }
        flaws.addAll(miscounted());
        return flaws;
    }

    /** Statistics follow within seconds. */
    private List<String> miscounted() {
        long[] counted = { 0, 0 };
        boolean right = Polling.until(LIMIT, PAUSE, () -> {
            Database.Row row = scoring.rows(COUNTED, id).get(0);
            counted[0] = row.number(0);
            counted[1] = row.number(1);
            return counted[0] == counted[1];
        });
        return right ? List.of()
                : List.of("statistics counted %d corrected attempts, there were %d".formatted(counted[0], counted[1]));
    }
}

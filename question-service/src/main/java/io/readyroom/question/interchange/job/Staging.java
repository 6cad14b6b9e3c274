package io.readyroom.question.interchange.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bank.DraftBatch.Fate;
import io.readyroom.question.bank.DraftBatch.Verdict;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Imports of all or nothing: what is read waits in rows, so memory is bounded here as well, and becomes drafts in one go. */
@Singleton
class Staging {

    private static final String STAGE = """
            INSERT INTO exchange_staged (job_id, position, item, question, stimulus)
            SELECT $1, (SELECT coalesce(max(position), 0) FROM exchange_staged WHERE job_id = $1) + r.n, r.item, r.question,
              r.stimulus
            FROM json_to_recordset(CAST(CAST($2 AS text) AS json)) AS r(n int, item int, question text, stimulus text)
            """;
    private static final String NEXT = """
            SELECT position, item, question, stimulus FROM exchange_staged
            WHERE job_id = $1 AND position > $2 ORDER BY position LIMIT $3
            """;
    private static final String APPLIED = "DELETE FROM exchange_staged WHERE job_id = $1 AND position > $2 AND position <= $3";
    private static final String INDEX_NOW = "SET CONSTRAINTS question_search_refresh IMMEDIATE";
    private static final String INDEX_LATER = "SET CONSTRAINTS question_search_refresh DEFERRED";

    private final Wishes wishes;
    private final ImportStore store;
    private final JobReport report;
    private final JobProgress progress;
    private final JobConfig config;

    Staging(Wishes wishes, ImportStore store, JobReport report, JobProgress progress, JobConfig config) {
        this.wishes = wishes;
        this.store = store;
        this.report = report;
        this.progress = progress;
        this.config = config;
    }

    /** An item can't be stored after all, so nothing is. */
    static final class NotAllException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int item;

        NotAllException(int item, String why) {
            super(why, null, false, false);
            this.item = item;
        }

        int item() {
            return item;
        }
    }

    /** A row of the table before it is there. */
    record Row(int n, Integer item, String question, String stimulus) {

        static Row of(int n, CheckedItem item) {
            return new Row(n, item.number(), ContentJson.write(StagedQuestion.of(item.question())), null);
        }
    }

    /** How far the rows have become drafts. */
    private static final class Applied {

        private final Map<String, UUID> stimuli = new HashMap<>();
        private int position;
        private int taken;
        private int skipped;
    }

    /** Puts a batch of items aside. */
    Uni<Void> stage(Transaction tx, ImportJob job, List<CheckedItem> items) {
        return wishes.repeated(tx, job.id(), items).chain(whys -> {
            List<Row> rows = new ArrayList<>();
            items.stream().filter(item -> item.isQuestion() && !whys.containsKey(item.number()))
                    .forEach(item -> rows.add(Row.of(rows.size() + 1, item)));
            List<ReportItem> lines = items.stream().map(item -> line(item, whys.get(item.number()))).toList();
            return write(tx, job, rows)
                    .chain(() -> report.add(tx, job.id(), lines))
                    .chain(() -> progress.add(tx, job.id(), JobProgress.of(lines)));
        });
    }

    /** Puts a stimulus aside. */
    Uni<Void> stage(Transaction tx, ImportJob job, AuthoredStimulus stimulus) {
        return write(tx, job, List.of(new Row(1, null, null, ContentJson.write(stimulus))));
    }

    /**
     * Stores all that was put aside; fails with {@link NotAllException} when one can't be, or with
     * {@link JobStoppedException}, and then nothing is to be committed. Once more it finds nothing left to do.
     */
    Uni<Void> apply(Transaction tx, ImportJob job) {
        Applied applied = new Applied();
        return Uni.createFrom().deferred(() -> applySome(tx, job, applied)).repeat().whilst(more -> more)
                .onItem().ignoreAsUni()
                // Only now, because others ask for the job's row meanwhile. The items were counted as seen when they were read.
                .chain(() -> progress.hold(tx, job.id(), job.replica()))
                .chain(() -> progress.add(tx, job.id(), new Job.Progress(0, applied.taken, applied.skipped, 0)));
    }

    /** Answers whether there was something left to do. */
    private Uni<Boolean> applySome(Transaction tx, ImportJob job, Applied applied) {
        return progress.requireWanted(tx, job.id(), job.replica())
                .chain(() -> tx.select(NEXT, job.id(), applied.position, config.batch()))
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(false)
                        : applyRows(tx, job, rows, applied).replaceWith(true));
    }

    private Uni<Void> applyRows(Transaction tx, ImportJob job, List<Object[]> rows, Applied applied) {
        int before = applied.position;
        applied.position = ((Number) rows.get(rows.size() - 1)[0]).intValue();
        Map<Integer, AuthoredQuestion> questions = new LinkedHashMap<>();
        rows.stream().filter(row -> row[2] != null).forEach(row -> questions.put(((Number) row[1]).intValue(),
                ContentJson.read((String) row[2], StagedQuestion.class).toQuestion()));
        return Multi.createFrom().iterable(rows).filter(row -> row[3] != null)
                .map(row -> ContentJson.read((String) row[3], AuthoredStimulus.class))
                .call(stimulus -> store.stimulus(tx, job, stimulus)
                        .invoke(id -> applied.stimuli.put(stimulus.sourceId(), id)))
                .onItem().ignoreAsUni()
                .chain(() -> wishes.of(tx, questions, applied.stimuli))
                .invoke(sorted -> sorted.whys().forEach((item, why) -> {
                    throw new NotAllException(item, why);
                }))
                .chain(sorted -> store.settle(tx, job, sorted))
                .invoke(verdicts -> verdicts.forEach(Staging::requireTaken))
                .chain(verdicts -> told(tx, job, verdicts, applied))
                .chain(() -> tx.update(APPLIED, job.id(), before, applied.position))
                // What questions are found by is brought up to date bit by bit: at the end it would be too much for a statement.
                .chain(() -> tx.update(INDEX_NOW)).chain(() -> tx.update(INDEX_LATER)).replaceWithVoid();
    }

    private Uni<Void> told(Transaction tx, ImportJob job, Map<Integer, Verdict> verdicts, Applied applied) {
        List<ReportItem> lines = verdicts.entrySet().stream()
                .map(entry -> ImportStore.told(entry.getKey(), entry.getValue())).toList();
        Job.Progress step = JobProgress.of(lines);
        applied.taken += step.taken();
        applied.skipped += step.skipped();
        return report.replace(tx, job.id(), lines);
    }

    private static void requireTaken(Integer item, Verdict verdict) {
        if (verdict.fate() == Fate.REFUSED) {
            throw new NotAllException(item, verdict.why());
        }
    }

    private Uni<Void> write(Transaction tx, ImportJob job, List<Row> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem()
                : tx.update(STAGE, job.id(), ContentJson.write(rows)).replaceWithVoid();
    }

    private static ReportItem line(CheckedItem item, String repeated) {
        if (!item.isQuestion()) {
            return item.report();
        }
        return repeated == null ? item.report(ReportItem.STAGED, null) : item.report(ReportItem.FAILED, repeated);
    }
}

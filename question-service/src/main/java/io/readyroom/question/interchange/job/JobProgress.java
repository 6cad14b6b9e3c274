package io.readyroom.question.interchange.job;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** How far a job is: in the transaction of each step, so that a step counts once whatever becomes of its commit. */
@Singleton
class JobProgress {

    private static final String HOLD = "SELECT seen, cancel_wanted FROM exchange_job WHERE id = $1 AND worker = $2 FOR UPDATE";
    private static final String WANTED = "SELECT cancel_wanted FROM exchange_job WHERE id = $1 AND worker = $2";
    private static final String ADD = """
            UPDATE exchange_job SET seen = seen + $2, taken = taken + $3, skipped = skipped + $4, failed = failed + $5,
              heard_at = clock_timestamp()
            WHERE id = $1
            """;

    /** Where a job stood, when it was held. */
    record Held(int seen, boolean cancelWanted) {
    }

    /** Holds the job for a step; fails with {@link JobStoppedException} when it is no longer this replica's. */
    Uni<Held> hold(Transaction tx, UUID job, UUID replica) {
        return tx.select(HOLD, job, replica).map(rows -> {
            Object[] row = only(rows);
            return new Held(((Number) row[0]).intValue(), (Boolean) row[1]);
        });
    }

    /** Goes on only as long as the job is wanted and this replica's; holds nothing. */
    Uni<Void> requireWanted(Transaction tx, UUID job, UUID replica) {
        return tx.select(WANTED, job, replica).invoke(rows -> {
            if ((Boolean) only(rows)[0]) {
                throw new JobStoppedException(JobStoppedException.Reason.CANCELLED);
            }
        }).replaceWithVoid();
    }

    Uni<Void> add(Transaction tx, UUID job, Job.Progress step) {
        return tx.update(ADD, job, step.seen(), step.taken(), step.skipped(), step.failed()).replaceWithVoid();
    }

    private static Object[] only(List<Object[]> rows) {
        if (rows.isEmpty()) {
            throw new JobStoppedException(JobStoppedException.Reason.LOST);
        }
        return rows.get(0);
    }

    /** What became of items that were seen for the first time. */
    static Job.Progress of(List<ReportItem> items) {
        return new Job.Progress(items.size(), count(items, ReportItem.IMPORTED) + count(items, ReportItem.EXPORTED),
                count(items, ReportItem.SKIPPED), count(items, ReportItem.FAILED));
    }

    private static int count(List<ReportItem> items, String outcome) {
        return (int) items.stream().filter(item -> item.outcome().equals(outcome)).count();
    }
}

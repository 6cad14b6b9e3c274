package io.readyroom.question.interchange.job;

import java.util.UUID;

import io.readyroom.question.bank.DraftBatch;

/** An import that this replica runs. */
record ImportJob(UUID id, UUID replica, DraftBatch.Target target, ImportSettings settings) {

    /** Whether items wait until all have been read. A dry run stores nothing, so it need not. */
    boolean isStaged() {
        return settings.atomic() && !settings.dryRun();
    }
}

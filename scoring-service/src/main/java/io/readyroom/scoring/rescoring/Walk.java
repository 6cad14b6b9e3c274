package io.readyroom.scoring.rescoring;

import java.util.List;
import java.util.UUID;

/**
 * How far a rescoring is, and where to next.
 *
 * @param cursor session up to which this pass is done; null: from the beginning
 * @param found results of this pass that were below
 * @param failed sessions of this pass that could not be graded
 * @param settled this pass began when all older gradings were over: what it doesn't find isn't there
 * @param early the next pass would begin before that, and would not be the last
 * @param horizon transaction id; those that may have graded without the correction have a lower one. Forgotten at the end of
 *        a preview: rules are not in force before they are applied
 * @param restSeconds before there is something to do again
 * @param ending what the walk has come to with this page
 */
record Walk(Rescoring rescoring, UUID cursor, int found, int failed, boolean settled, boolean early, Long horizon,
        int restSeconds, Ending ending) {

    /** Time for transactions that began before the correction; they end by themselves within seconds. */
    private static final int UNTIL_SETTLED = 1;
    /** What could not be graded is tried again, but not without a pause. */
    private static final int AFTER_FAILURES = 60;

    enum Ending {
        NONE,
        PREVIEWED,
        APPLIED
    }

    boolean isPreview() {
        return rescoring.status() != RescoringStatus.APPLYING;
    }

    /** The same after a while: it is too early for the next pass. */
    Walk rested() {
        return new Walk(rescoring, null, found, failed, settled, false, horizon, UNTIL_SETTLED, Ending.NONE);
    }

    /** The same after a page of which all were graded, with what that came to. */
    Walk after(Page page, List<Difference> differences) {
        return moved(page, found + page.sessions().size(), failed, tallied(differences));
    }

    /** The same after a session that could not be graded. */
    Walk afterFailure(Page page) {
        return moved(page, found, failed + page.sessions().size(), rescoring);
    }

    private Walk moved(Page page, int foundNow, int failedNow, Rescoring tallied) {
        if (!page.isLast()) {
            return new Walk(tallied, page.end(), foundNow, failedNow, settled, false, horizon, 0, Ending.NONE);
        }
        if (isPreview()) {
            return new Walk(tallied, null, 0, failedNow, false, false, null, 0, Ending.PREVIEWED);
        }
        boolean done = settled && foundNow == 0 && failedNow == 0;
        return new Walk(tallied, null, 0, failedNow, false, false, horizon, failedNow > 0 ? AFTER_FAILURES : 0,
                done ? Ending.APPLIED : Ending.NONE);
    }

    private Rescoring tallied(List<Difference> differences) {
        return isPreview() ? rescoring.previewed(differences) : rescoring.came(differences);
    }

    /**
     * The next sessions of the exam in the order of their ids.
     *
     * @param sessions whose results are below
     * @param learners of them, as far as known without a lock
     * @param end the last session that was looked at
     * @param isLast whether there is none after it
     */
    record Page(List<UUID> sessions, List<UUID> learners, UUID end, boolean isLast) {
    }
}

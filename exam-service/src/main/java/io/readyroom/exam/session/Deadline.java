package io.readyroom.exam.session;

/** The rule of the clock, in SQL because the database's clock decides. */
public final class Deadline {

    /** A deadline is kept with this much grace, for an answer that was on its way. */
    public static final int GRACE_SECONDS = 5;

    /** Condition on a row of {@code exam_session} that has the alias in front: its time, grace included, is up. */
    public static final String PASSED = "(%1$s.deadline_at IS NOT NULL AND clock_timestamp() > %1$s.deadline_at + interval '"
            + GRACE_SECONDS + " s')";

    /**
     * Condition on a row of {@code exam_session} that has the alias in front: its clock, if it has one, stands still,
     * for a pause or for a break of that kind. Its deadline is then still to move.
     */
    private static final String STOPPED = "(%1$s.status = 'paused' OR (%1$s.status = 'on_break' AND %1$s.clock_stopped))";

    /** Since when that clock stands still; null while it runs. */
    private static final String STOPPED_AT = "CASE WHEN " + STOPPED
            + " THEN coalesce(%1$s.paused_at, %1$s.break_started_at) END";

    private Deadline() {
    }

    /** {@link #PASSED} for an alias. */
    public static String passed(String alias) {
        return PASSED.formatted(alias);
    }

    /** {@link #STOPPED} for an alias. */
    public static String stopped(String alias) {
        return STOPPED.formatted(alias);
    }

    /** {@link #STOPPED_AT} for an alias. */
    public static String stoppedAt(String alias) {
        return STOPPED_AT.formatted(alias);
    }
}

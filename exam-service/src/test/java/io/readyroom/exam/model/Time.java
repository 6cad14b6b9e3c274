package io.readyroom.exam.model;

/**
 * The model of a session's time.
 *
 * @param allowance {@link Allowance#NONE} without a clock
 * @param upAt when grace and all may be over, in the nanoseconds of {@link System#nanoTime()}; means something at the end only
 * @param still for how many half hours the clock has stood still; {@value #RUNS} while it doesn't
 * @param rested whether it lay there for too long, without a clock or with one that stands still
 */
record Time(Allowance allowance, Phase phase, long upAt, int still, boolean rested) {

    private static final int RUNS = -1;

    /** Where the deadline is. */
    enum Phase {
        AHEAD,
        /** It may have passed, its grace may be over: not before {@code upAt}. */
        NEAR,
        /** Nothing is taken any more; the sweeper may come at any moment. */
        UP
    }

    static Time of(Rules rules, int extra) {
        return new Time(rules.clocked() ? Allowance.of(extra) : Allowance.NONE, Phase.AHEAD, 0, RUNS, false);
    }

    boolean isUp() {
        return phase == Phase.UP;
    }

    /** Whether the sweeper submits the session, if it still runs. */
    boolean isOver() {
        return rested || (isUp() && runs());
    }

    /** Stopping puts the end of a session that lay there too long off: its rest begins anew. */
    Time stop() {
        return new Time(allowance, phase, upAt, 0, false);
    }

    Time goOn() {
        return new Time(allowance, phase, upAt, RUNS, rested && !isClocked());
    }

    /** The session ends: from now on its deadline is a moment like any other. */
    Time end() {
        Time ended = new Time(allowance, phase, upAt, RUNS, rested);
        return phase == Phase.AHEAD && isClocked() && !runs() ? ended.at(allowance.left() - still, upAt) : ended;
    }

    Time halfAnHourGoesBy(long now) {
        if (!isClocked()) {
            return this;
        }
        if (!runs()) {
            return new Time(allowance, phase, upAt, still + 1, rested);
        }
        Time later = new Time(allowance.used(), phase, upAt, RUNS, rested);
        return phase == Phase.AHEAD ? later.at(later.allowance.left(), now) : later.in(Phase.UP, upAt);
    }

    /** The deadline passes now, and its grace at that moment; of a clock that runs. */
    Time inGraceUntil(long moment) {
        return isClocked() && runs() ? new Time(allowance.upNow(), Phase.NEAR, moment, RUNS, rested) : this;
    }

    /** The deadline passes now, grace and all; where no clock runs, the rest is over. */
    Time up() {
        return isClocked() && runs() ? new Time(allowance.upNow(), Phase.UP, upAt, RUNS, rested)
                : new Time(allowance, phase, upAt, still, true);
    }

    /** Another accommodation. It ends nothing at once: a minute is left; and what is over is over. */
    Time with(int extra, long upAtEarliest) {
        if (!isClocked() || (isUp() && runs())) {
            return this;
        }
        if (allowance.own() + extra >= 0) {
            return new Time(allowance.with(extra), Phase.AHEAD, 0, still, rested);
        }
        return phase == Phase.AHEAD ? new Time(allowance.cutShort(), Phase.NEAR, upAtEarliest, still, rested) : this;
    }

    /** Whether by that moment the deadline and its grace may be over that weren't before. */
    boolean maySlipAway(long now) {
        return phase == Phase.NEAR && runs() && now - upAt >= 0;
    }

    Time slippedAway() {
        return in(Phase.UP, upAt);
    }

    /** As its learner sees it. */
    String shown() {
        if (!isClocked()) {
            return "no clock";
        }
        int left = allowance.left() - Math.max(still, 0);
        return phase == Phase.AHEAD && left >= 0 ? shown(left, allowance.extra()) : OVER;
    }

    static final String OVER = "a minute at most";

    static String shown(int halfHours, int extra) {
        return halfHours + " half hours, " + extra + " of them extra";
    }

    private boolean isClocked() {
        return !allowance.equals(Allowance.NONE);
    }

    private boolean runs() {
        return still == RUNS;
    }

    private Time at(int left, long now) {
        if (left >= 0) {
            return in(Phase.AHEAD, 0);
        }
        return left == -1 && allowance.onEdge() ? in(Phase.NEAR, now) : in(Phase.UP, 0);
    }

    private Time in(Phase other, long moment) {
        return new Time(allowance, other, moment, still, rested);
    }
}

package io.readyroom.exam.model;

/**
 * How much of the clock is left, in half hours. A session has ten minutes more than whole ones, of which nothing is ever taken:
 * so it doesn't matter how long the test takes.
 *
 * @param own without what an accommodation adds; less than none when that is used up, too
 * @param extra what an accommodation adds
 * @param exact whether all that was to be added or taken away was; else it was cut short, to leave a minute
 * @param onEdge whether the deadline was moved to a moment that is not ten minutes off a half hour, but just before one
 */
record Allowance(int own, int extra, boolean exact, boolean onEdge) {

    static final int HALF_HOURS = 3;
    static final int MINUTES = HALF_HOURS * 30 + 10;
    static final Allowance NONE = new Allowance(Integer.MIN_VALUE / 2, 0, true, false);

    static Allowance of(int extra) {
        return new Allowance(HALF_HOURS, extra, true, false);
    }

    int left() {
        return own + extra;
    }

    Allowance used() {
        return new Allowance(own - 1, extra, exact, onEdge);
    }

    /** The deadline is moved to this moment. */
    Allowance upNow() {
        return new Allowance(-1 - extra, extra, exact, true);
    }

    Allowance with(int other) {
        return new Allowance(own, other, true, onEdge);
    }

    Allowance cutShort() {
        return new Allowance(own, extra, false, onEdge);
    }
}

package io.readyroom.scoring.knowledge;

/** How well something was recalled, in FSRS's four steps. */
public enum Grade {

    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private static final String SURE = "sure";

    /** Slow is more than this many medians, fast at most one such part of a median: symmetrical, as times are lognormal. */
    private static final int FACTOR = 2;

    /** Nobody reads a question faster: such an answer is quick, but it isn't fast knowledge. */
    private static final int LEAST_READING_MS = 3000;

    private final int number;

    Grade(int number) {
        this.number = number;
    }

    /**
     * The grade of an answer (domain, section 7): wrong, and partly wrong, 1; right but guessed, unsure or over twice
     * the median time 2; right 3; right, sure and fast 4.
     *
     * @param right all of its points
     * @param confidence {@code guess}, {@code unsure}, {@code sure} or null
     * @param timeMs null where the client measured none
     * @param medianMs of such questions; 0 where it isn't known, and then nothing is slow or fast
     */
    public static Grade of(boolean right, String confidence, Integer timeMs, long medianMs) {
        if (!right) {
            return AGAIN;
        }
        boolean timed = timeMs != null && medianMs > 0;
        if (isDoubted(confidence) || (timed && timeMs > FACTOR * medianMs)) {
            return HARD;
        }
        return SURE.equals(confidence) && timed && isFast(timeMs, medianMs) ? EASY : GOOD;
    }

    private static boolean isDoubted(String confidence) {
        return "guess".equals(confidence) || "unsure".equals(confidence);
    }

    private static boolean isFast(int timeMs, long medianMs) {
        return timeMs >= LEAST_READING_MS && (long) timeMs * FACTOR <= medianMs;
    }

    /** 1 to 4, as the formulas have it. */
    int number() {
        return number;
    }
}

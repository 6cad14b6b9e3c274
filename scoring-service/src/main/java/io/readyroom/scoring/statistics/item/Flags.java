package io.readyroom.scoring.statistics.item;

import java.util.ArrayList;
import java.util.List;

import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.statistics.item.Choices.Choice;

/**
 * What is suspicious about a question (domain, section 5). Nothing is said of fewer than {@value #LEAST} attempts, and nothing
 * about ability of fewer that are comparable: chance alone would raise flags.
 */
final class Flags {

    static final int LEAST = 50;
    private static final double LOW_DISCRIMINATION = 0.15;
    private static final double TOO_HARD = 0.2;
    private static final double TOO_EASY = 0.95;
    private static final double NON_FUNCTIONING = 0.05;

    private final ItemStatistics statistics;
    private final AnswerKey key;
    private final List<Choices> parts;

    /** @param key as it grades now; null while it isn't known */
    Flags(ItemStatistics statistics, AnswerKey key) {
        this.statistics = statistics;
        this.key = key;
        this.parts = key == null ? List.of() : Choices.of(statistics, key);
    }

    List<String> raised(boolean drift) {
        List<String> flags = new ArrayList<>();
        if (statistics.attempts() >= LEAST) {
            double facility = statistics.facility().orElseThrow();
            raise(flags, "low_discrimination", isCompared() && statistics.discrimination().orElse(1) < LOW_DISCRIMINATION);
            raise(flags, "too_hard", facility < TOO_HARD);
            raise(flags, "too_easy", facility > TOO_EASY);
            raise(flags, "non_functioning_distractor", hasDistractors()
                    && parts.stream().flatMap(part -> part.wrong().stream()).anyMatch(wrong -> !isFunctioning(wrong)));
            raise(flags, "suspected_key_error", isKeySuspected());
        }
        raise(flags, "drift", drift);
        return flags;
    }

    private static void raise(List<String> flags, String flag, boolean raised) {
        if (raised) {
            flags.add(flag);
        }
    }

    private boolean isCompared() {
        return statistics.sums().comparable().n() >= LEAST;
    }

    /** Of what a match could be most is picked by few, and that is no fault; a statement has no distractors. */
    private boolean hasDistractors() {
        return !(key instanceof AnswerKey.Matching) && !(key instanceof AnswerKey.StatementGrid);
    }

    private boolean isFunctioning(Choice choice) {
        return choice.picks() >= NON_FUNCTIONING * statistics.attempts();
    }

    private boolean isKeySuspected() {
        long top = statistics.attemptsByThird()[2];
        return (isCompared() && parts.isEmpty() && statistics.discrimination().orElse(0) < 0)
                || parts.stream().anyMatch(part -> isMisledTop(part, top) || (isCompared() && isContradicted(part)));
    }

    /** Most of the best pick something wrong. */
    private static boolean isMisledTop(Choices part, long top) {
        return part.wrong().stream().anyMatch(wrong -> 2 * wrong.topPicks() > top);
    }

    /** The weak pick the key, or the able a distractor rather than it. One that hardly anybody picks correlates by chance. */
    private boolean isContradicted(Choices part) {
        double lowestRight = part.right().stream().filter(right -> right.correlation() != null)
                .mapToDouble(Choice::correlation).min().orElse(1);
        return lowestRight < 0 || part.wrong().stream().filter(this::isFunctioning)
                .anyMatch(wrong -> wrong.correlation() != null && wrong.correlation() > lowestRight);
    }
}

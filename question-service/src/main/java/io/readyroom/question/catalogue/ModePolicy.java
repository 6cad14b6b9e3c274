package io.readyroom.question.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

/**
 * How one mode behaves: clock, navigation, locks, feedback, and which pools it draws from.
 *
 * @param perExam the clock is the exam's own
 * @param lockOnLeave of {@code section}, {@code case_study}
 * @param lockOnAnswer of {@code slot}, {@code series}
 * @param siblings whether each objective that is asked for gets a question of its own, one that was not answered before
 * @param whenUsedUp what to draw when nothing unseen is left
 */
public record ModePolicy(
        @NotNull @Pattern(regexp = "countdown|none") String clock,
        @Positive Integer durationMinutes,
        @Positive Integer minutesPerQuestion,
        boolean perExam,
        @NotNull @Pattern(regexp = "free|forward") String navigation,
        @NotNull List<@Pattern(regexp = "section|case_study") String> lockOnLeave,
        @NotNull List<@Pattern(regexp = "slot|series") String> lockOnAnswer,
        boolean reviewScreen,
        boolean flags,
        boolean selectionCap,
        @NotNull Breaks breaks,
        boolean pause,
        @NotNull @Pattern(regexp = "never|onAnswer|afterSubmit") String feedback,
        @NotEmpty List<@Pattern(regexp = "sample|practice|reserve") String> pools,
        List<@Pattern(regexp = "sample|practice|reserve") String> siblingsOf,
        Boolean siblings,
        @Pattern(regexp = "oldest_seen") String whenUsedUp,
        boolean seenFirst,
        int unscoredPilots,
        @NotNull @Valid Expiry expires,
        @NotNull Counts counts) {

    public record Breaks(boolean allowed, boolean clockRuns, boolean locksSeen) {
    }

    public record Expiry(@NotNull @Pattern(regexp = "deadline|last_answer|start|day_end") String after, Integer days,
            Integer hours) {
    }

    /** Whether sessions of the mode feed statistics and ability. */
    public record Counts(boolean statistics, boolean ability, String only) {
    }

    /** The time for that many questions of an exam; empty where no clock runs. */
    public Optional<Duration> duration(Exam exam, int questionCount) {
        if (!clock.equals("countdown")) {
            return Optional.empty();
        }
        if (perExam) {
            return Optional.of(Duration.ofMinutes(exam.durationMinutes().min()));
        }
        return Optional.of(Duration.ofMinutes(minutesPerQuestion == null
                ? durationMinutes
                : (long) minutesPerQuestion * questionCount));
    }

    /** How long a session without a clock stays open after the moment that {@link Expiry#after} names. */
    public Optional<Duration> expiresAfter() {
        if (expires.days() != null) {
            return Optional.of(Duration.ofDays(expires.days()));
        }
        return Optional.ofNullable(expires.hours()).map(Duration::ofHours);
    }

    /** Whether a form is made objective by objective: where the mode is about them, and some are asked for. */
    public boolean serves(Set<String> objectives) {
        return Boolean.TRUE.equals(siblings) && !objectives.isEmpty();
    }

    /** Whether leaving a case study locks it, which makes it a section of its own. */
    public boolean locksCaseStudies() {
        return lockOnLeave.contains("case_study");
    }
}

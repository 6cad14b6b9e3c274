package io.readyroom.scoring.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A submitted session as a report needs it. There is no place for a response or for what a question looked like, so that none
 * can get into a report.
 *
 * @param language of the session; null reads as English
 */
public record SatSession(UUID sessionId, String exam, String mode, String language, Instant submittedAt, Facts facts,
        List<Slot> slots, List<Answer> answers) {

    public SatSession {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** @param cut that an operator put in the place of the frozen one, or null */
    SatSession ruledBy(BigDecimal cut) {
        return cut == null ? this
                : new SatSession(sessionId, exam, mode, language, submittedAt,
                        new Facts(facts.title(), new Cut(cut), facts.reportStyle()), slots, answers);
    }

    Map<Integer, Slot> slotByPosition() {
        return slots.stream().collect(Collectors.toMap(Slot::position, Function.identity()));
    }

    Map<Integer, Answer> answerByPosition() {
        return answers.stream().collect(Collectors.toMap(Answer::position, Function.identity(), (first, second) -> second));
    }

    /**
     * @param title of the exam
     * @param cut null where nobody has assumed one
     * @param reportStyle {@code domain_bars}, {@code domain_words}, {@code pass_fail}, or one that is not known yet
     */
    public record Facts(String title, Cut cut, String reportStyle) {
    }

    /** @param fraction of the points that is assumed to pass */
    public record Cut(BigDecimal fraction) {
    }

    /** @param objective null in what the first releases told */
    record Slot(int position, String objective, String domain, boolean repeated) {
    }

    record Answer(int position, Integer timeSpentMs, String confidence) {
    }
}

package io.readyroom.question.interchange.moodle;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.readyroom.question.content.TextEntry;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.moodle.Body.Answer;
import io.readyroom.question.interchange.moodle.Body.NumberAnswer;
import io.readyroom.question.key.AnswerKey;

/** Answers to type: text_entry of words or of a number. */
final class ReadTyped {

    private static final Pattern WILDCARD = Pattern.compile("(?<!\\\\)\\*");
    private static final Pattern LENGTH = Pattern.compile("[1-9][0-9]{0,2}");

    private ReadTyped() {
    }

    static Held held(Reading reading, Body.Words body) throws UnfitItemException {
        Set<String> accepted = new LinkedHashSet<>();
        String why = null;
        for (Answer answer : body.answers()) {
            String text = answer.text().strip();
            if (isOpen(text) || !answer.isRight()) {
                report(reading, answer, text);
            } else {
                accepted.add(text.replace("\\*", "*"));
                why = why == null ? answer.feedback() : why;
                reportFurther(reading, why, answer.feedback());
            }
        }
        if (accepted.isEmpty()) {
            throw UnfitItemException
                    .skipped("No answer is right in full and without a wildcard, so there is nothing to grade by.");
        }
        String first = accepted.iterator().next();
        return new Held(new TextEntry(reading.stem(), "text", reading.own().value("unit").orElse(null), maxLength(reading)),
                new AnswerKey.Text(first, List.copyOf(accepted), null, "text"), Map.of(), why);
    }

    private static boolean isOpen(String text) {
        return WILDCARD.matcher(text).find();
    }

    private static void report(Reading reading, Answer answer, String text) {
        if (answer.percent().signum() > 0) {
            reading.lose(Part.SCORING, isOpen(text) ? "“" + text + "” stood for many answers; it isn't accepted here."
                    : "“" + text + "” earned a part of the marks; it isn't accepted here.");
        }
        if (answer.feedback() != null) {
            reading.lose(Part.EXPLANATIONS, "There is no place for feedback to answers that aren't accepted.");
        }
    }

    private static void reportFurther(Reading reading, String why, String feedback) {
        if (feedback != null && !feedback.equals(why)) {
            reading.lose(Part.EXPLANATIONS, "Only the feedback to the first right answer came through.");
        }
    }

    static Held held(Reading reading, Body.Numbers body) throws UnfitItemException {
        List<NumberAnswer> right = body.answers().stream().filter(NumberAnswer::isRight).toList();
        for (NumberAnswer answer : body.answers()) {
            report(reading, answer);
        }
        if (right.isEmpty()) {
            throw UnfitItemException.failed("No number is right.");
        }
        BigDecimal tolerance = right.get(0).tolerance();
        if (right.stream().anyMatch(answer -> answer.tolerance().compareTo(tolerance) != 0)) {
            reading.lose(Part.SCORING, "The right numbers had different tolerances; here the first one's counts for all.");
        }
        List<String> accepted = right.stream().map(answer -> answer.value().toPlainString()).distinct().toList();
        String why = right.stream().map(NumberAnswer::feedback).filter(Objects::nonNull).findFirst().orElse(null);
        right.forEach(answer -> reportFurther(reading, why, answer.feedback()));
        String unit = body.unit() != null ? body.unit() : reading.own().value("unit").orElse(null);
        return new Held(new TextEntry(reading.stem(), "number", unit, maxLength(reading)),
                new AnswerKey.Text(accepted.get(0), accepted, tolerance.signum() == 0 ? null : tolerance, "number"), Map.of(),
                why);
    }

    private static void report(Reading reading, NumberAnswer answer) {
        if (answer.isRight()) {
            return;
        }
        if (answer.percent().signum() != 0) {
            reading.lose(Part.SCORING, "Another number earned a part of the marks; here it earns nothing.");
        }
        if (answer.feedback() != null) {
            reading.lose(Part.EXPLANATIONS, "There is no place for feedback to answers that aren't accepted.");
        }
    }

    private static int maxLength(Reading reading) {
        return reading.own().value("maxlength").filter(length -> LENGTH.matcher(length).matches()).map(Integer::parseInt)
                .orElse(TextEntry.MAX_LENGTH);
    }
}

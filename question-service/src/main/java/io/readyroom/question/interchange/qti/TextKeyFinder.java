package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.readyroom.question.interchange.Part;
import io.readyroom.question.key.AnswerKey;

/**
 * Finds what may be typed. Nobody can try all texts; but where the scoring only compares the text with texts and numbers that
 * stand
 * in the item (see {@link TextUse}), no other text can be right.
 */
final class TextKeyFinder {

    private static final String NO_NUMBER_OF_ANYBODY = "-98765432101";
    private static final String NO_TEXT_OF_ANYBODY = "\u00B6 none of the answers \u00B6";

    private final ResponseDeclaration response;
    private final Scoring scoring;
    private final Losses losses;
    private final TextUse use;

    TextKeyFinder(ReadContext context, ResponseDeclaration response) {
        this.response = response;
        this.scoring = context.scoring();
        this.losses = context.losses();
        this.use = TextUse.of(context.item(), scoring, response);
    }

    AnswerKey.Text find() {
        if (!scoring.isDeclared()) {
            if (response.correct().isEmpty()) {
                throw ItemProblem.skipped("It neither declares a right answer nor how it is scored.");
            }
            losses.add(Part.SCORING, "The item declares a right answer, but not how it is scored.");
            return key(response.correct(), response.correct().get(0), null);
        }
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        use.texts().forEach(text -> scores.put(text, score(text)));
        BigDecimal best = scores.values().stream().max(BigDecimal::compareTo)
                .orElseThrow(() -> ItemProblem.skipped("It neither declares a right answer nor compares one in its scoring."));
        List<String> accepted = scores.entrySet().stream().filter(entry -> entry.getValue().compareTo(best) == 0)
                .map(Map.Entry::getKey).toList();
        check(accepted, best);
        BigDecimal tolerance = isNumber() ? use.tolerance(accepted, best, this::score, losses) : null;
        tellScoring(scores, accepted, best);
        String shown = response.correct().isEmpty() ? accepted.get(0) : response.correct().get(0);
        return key(accepted, shown, tolerance);
    }

    private void check(List<String> accepted, BigDecimal best) {
        if (best.compareTo(scoring.score(Map.of())) <= 0 || best.compareTo(score(nonsense())) <= 0) {
            throw ItemProblem.skipped("No answer that it names scores more than none at all, so none is the right one.");
        }
        if (!response.correct().isEmpty() && !accepted.containsAll(response.correct())) {
            throw ItemProblem.failed(
                    "It contradicts itself: another answer scores more than the one that it declares as right.",
                    response.element());
        }
    }

    private AnswerKey.Text key(List<String> accepted, String shown, BigDecimal tolerance) {
        Set<String> texts = new LinkedHashSet<>();
        accepted.forEach(text -> texts.add(written(text)));
        return new AnswerKey.Text(written(shown), List.copyOf(texts), tolerance, isNumber() ? "number" : "text");
    }

    /** Numbers without an exponent or a plus; texts without the space around them, which is no part of an answer. */
    private String written(String text) {
        String stripped = text.strip();
        if (!isNumber() || stripped.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return stripped;
        }
        return Decimals.of(stripped).map(BigDecimal::toPlainString)
                .orElseThrow(() -> ItemProblem.failed("“" + BodyText.start(text) + "” is no number.", response.element()));
    }

    private boolean isNumber() {
        return response.baseType().equals("integer") || response.baseType().equals("float") || use.isNumeric();
    }

    private String nonsense() {
        return isNumber() ? NO_NUMBER_OF_ANYBODY : NO_TEXT_OF_ANYBODY;
    }

    private BigDecimal score(String text) {
        return scoring.score(Map.of(response.id(), List.of(text)));
    }

    private void tellScoring(Map<String, BigDecimal> scores, List<String> accepted, BigDecimal best) {
        String worth = best.stripTrailingZeros().toPlainString();
        if (scores.values().stream().anyMatch(score -> score.signum() > 0 && score.compareTo(best) < 0)) {
            losses.add(Part.SCORING, "Some answers were worth a part of the points; here an answer is right or wrong.");
        }
        if (score(nonsense()).signum() < 0 || scores.values().stream().anyMatch(score -> score.signum() < 0)) {
            losses.add(Part.SCORING, "Wrong answers cost points; here they don't.");
        }
        if (best.compareTo(BigDecimal.ONE) != 0) {
            losses.add(Part.SCORING, "The right answer was worth " + worth + "; here it is worth 1.");
        }
        if (!isNumber() && accepted.stream().anyMatch(text -> caseCounts(text, best))) {
            losses.add(Part.SCORING, "Upper and lower case counted; here they don't.");
        }
    }

    private boolean caseCounts(String text, BigDecimal best) {
        return Stream.of(text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))
                .anyMatch(other -> other.equalsIgnoreCase(text) && score(other).compareTo(best) < 0);
    }
}

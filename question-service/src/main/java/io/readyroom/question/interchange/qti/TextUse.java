package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.readyroom.question.interchange.Part;

/**
 * What a scoring compares a typed answer with.
 *
 * @param texts every text that it is compared with, as the item spells it
 * @param comparisons of numbers among them
 */
record TextUse(Set<String> texts, List<XmlElement> comparisons) {

    /** Where an answer can only be compared as a whole, so that the texts it is compared with are all that matter. */
    private static final Set<String> WHOLE = Set.of("match", "member", "equal", "stringMatch", "isNull", "multiple", "ordered",
            "setOutcomeValue");
    private static final Set<String> COMPARISONS = Set.of("match", "member", "equal", "stringMatch");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal BEYOND = new BigDecimal("1.5");

    static TextUse of(Item item, Scoring scoring, ResponseDeclaration response) {
        Set<String> texts = new LinkedHashSet<>();
        response.mapped().ifPresent(mapping -> mapping.entries().forEach(entry -> texts.add(entry.key())));
        List<XmlElement> users = scoring.rules().all().filter(rule -> uses(rule, response.id())).toList();
        for (XmlElement user : users) {
            check(user);
        }
        scoring.rules().all().filter(rule -> COMPARISONS.contains(rule.name()) && mentions(rule, response.id()))
                .flatMap(rule -> rule.all("baseValue")).forEach(value -> texts.add(value.text()));
        checkCopies(item, scoring, users);
        texts.addAll(response.correct());
        return new TextUse(texts, users.stream().filter(user -> user.is("equal")).toList());
    }

    boolean isNumeric() {
        return !comparisons.isEmpty();
    }

    private static boolean uses(XmlElement rule, String responseId) {
        return rule.elements("variable").stream().anyMatch(variable -> variable.attribute("identifier", "").equals(responseId));
    }

    private static boolean mentions(XmlElement rule, String responseId) {
        return rule.all("variable").anyMatch(variable -> variable.attribute("identifier", "").equals(responseId));
    }

    private static void check(XmlElement user) {
        if (!WHOLE.contains(user.name()) || user.attribute("substring", "false").equals("true")) {
            throw ItemProblem.skipped("Its scoring looks at what is typed by " + user.name()
                    + user.attribute("definition").map(definition -> " (" + definition + ")").orElse("")
                    + ", so which answers are right can't be listed.", user);
        }
    }

    /** Copied into an outcome and used from there, an answer could be looked at in any way. */
    private static void checkCopies(Item item, Scoring scoring, List<XmlElement> users) {
        Set<String> copies = new HashSet<>();
        users.stream().filter(user -> user.is("setOutcomeValue")).forEach(user -> copies.add(user.attribute("identifier", "")));
        Optional<XmlElement> used = scoring.rules().all("variable")
                .filter(variable -> copies.contains(variable.attribute("identifier", ""))
                        && item.outcomes().containsKey(variable.attribute("identifier", "")))
                .findFirst();
        if (used.isPresent()) {
            throw ItemProblem.skipped("Its scoring calculates with what is typed, so which answers are right can't be listed.",
                    used.get());
        }
    }

    /**
     * How far a number may be off.
     *
     * @return null for not at all
     * @throws ItemProblem when it may be off in a way that we can't hold
     */
    BigDecimal tolerance(List<String> accepted, BigDecimal best, Function<String, BigDecimal> score, Losses losses) {
        List<Optional<BigDecimal>> widths = accepted.stream()
                .map(text -> Optional.ofNullable(width(number(text), best, score, losses))).toList();
        if (widths.stream().map(width -> width.map(BigDecimal::stripTrailingZeros)).distinct().count() > 1) {
            throw ItemProblem.skipped("Its right numbers may be off by different amounts, which isn't supported.");
        }
        return widths.get(0).orElse(null);
    }

    /** @return null where it is compared exactly */
    private BigDecimal width(BigDecimal number, BigDecimal best, Function<String, BigDecimal> score, Losses losses) {
        BigDecimal widest = null;
        for (XmlElement equal : comparisons) {
            Tolerance tolerance = Tolerance.of(equal).orElseThrow(
                    () -> ItemProblem.skipped("How far a number may be off is calculated, which isn't supported.", equal));
            BigDecimal below = tolerance.width(number, tolerance.below());
            BigDecimal above = tolerance.width(number, tolerance.above());
            boolean counts = !tolerance.isExact() && isBest(number.subtract(below.multiply(HALF)), best, score)
                    && isBest(number.add(above.multiply(HALF)), best, score);
            if (counts && (widest == null || below.max(above).compareTo(widest) > 0)) {
                checkHoldable(equal, tolerance, below, above, losses);
                widest = below;
            }
        }
        checkNoFurther(number, widest, best, score);
        return widest;
    }

    private static void checkHoldable(XmlElement equal, Tolerance tolerance, BigDecimal below, BigDecimal above,
            Losses losses) {
        if (below.compareTo(above) != 0) {
            throw ItemProblem.skipped("A number may be off further to one side than to the other, which isn't supported.",
                    equal);
        }
        if (tolerance.relative()) {
            losses.add(Part.SCORING,
                    "How far a number may be off was said in per cent; here it is " + below.toPlainString() + ".");
        }
        if (!tolerance.atLower() || !tolerance.atUpper()) {
            losses.add(Part.SCORING, "A number that is off by the tolerance exactly was wrong; here it is right.");
        }
    }

    /** Beyond the tolerance nothing may be right, or it isn't the tolerance; unless it is another right number. */
    private void checkNoFurther(BigDecimal number, BigDecimal width, BigDecimal best, Function<String, BigDecimal> score) {
        if (width != null && width.signum() > 0 && isBest(number.add(width.multiply(BEYOND)), best, score)
                && isBest(number.subtract(width.multiply(BEYOND)), best, score)) {
            throw ItemProblem.skipped("How far a number may be off can't be worked out.");
        }
    }

    private static boolean isBest(BigDecimal number, BigDecimal best, Function<String, BigDecimal> score) {
        return score.apply(number.toPlainString()).compareTo(best) == 0;
    }

    private static BigDecimal number(String text) {
        return Decimals.of(text).orElseThrow(() -> ItemProblem.failed("“" + BodyText.start(text) + "” is no number."));
    }
}

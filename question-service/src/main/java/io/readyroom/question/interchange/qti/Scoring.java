package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An item's response processing as a function: from a response to its outcomes. So a key is never read off the shape of rules;
 * it
 * is the answer that these rules, carried out, give most points to, whoever wrote them in whatever way.
 *
 * <p>
 * Carried out as far as it is known: what takes an operator that isn't supported is unknown, and so is all that depends on it;
 * feedback may be unknown while the points are not.
 */
final class Scoring {

    /** Of outcomes that depend on outcomes; more than anybody writes. */
    private static final int MOST_ROUNDS = 30;

    private final Item item;
    private final XmlElement rules;
    private final String scoreId;
    private final List<XmlElement> scoreRules;
    private final Unsupported unsupported = new Unsupported();

    private Scoring(Item item, XmlElement rules) {
        this.item = item;
        this.rules = rules;
        this.scoreId = scoreId(item, rules);
        this.scoreRules = scoreId == null ? List.of() : relevant(rules.elements(), scoreId);
    }

    static Scoring of(Item item) {
        XmlElement processing = item.processing().orElse(null);
        if (processing == null) {
            return new Scoring(item, null);
        }
        String template = processing.attribute("template").orElse(null);
        if (template == null || !processing.elements().isEmpty()) {
            return new Scoring(item, processing.elements().isEmpty() ? null : processing);
        }
        return new Scoring(item, Templates.named(template).orElseThrow(() -> ItemProblem.skipped(
                "How it is scored stands in a template that isn't a standard one: " + BodyText.start(template) + ".",
                processing)));
    }

    /** Whether the item says at all how it is scored. */
    boolean isDeclared() {
        return rules != null;
    }

    /** All rules, or an empty element. */
    XmlElement rules() {
        return isDeclared() ? rules : XmlElement.of("responseProcessing", Map.of(), List.of());
    }

    /** Whether nothing of a response counts for the points but what a mapping gives for it. */
    boolean isByMappingOnly() {
        Set<String> copies = new HashSet<>();
        for (XmlElement rule : scoreRules.stream().flatMap(XmlElement::all).toList()) {
            for (XmlElement operand : rule.elements("variable")) {
                String id = operand.attribute("identifier", "");
                if (copies.contains(id)
                        || (item.responses().containsKey(id) && !rule.is("isNull") && !rule.is("setOutcomeValue"))) {
                    return false;
                }
                if (rule.is("setOutcomeValue") && item.responses().containsKey(id)) {
                    copies.add(rule.attribute("identifier", ""));
                }
            }
        }
        return true;
    }

    /**
     * @param answer values by the identifier of their response; what is left out has no response
     * @return by identifier; one that is {@link Value#UNKNOWN} can't be worked out
     */
    Map<String, Value> outcomes(Map<String, List<String>> answer) {
        return new ScoringRun(item, answer, unsupported).all(rules().elements());
    }

    /** @throws ItemProblem when the points can't be worked out */
    BigDecimal score(Map<String, List<String>> answer) {
        if (scoreId == null) {
            throw ItemProblem.skipped("Its scoring sets no outcome that could be points.");
        }
        Value score = new ScoringRun(item, answer, unsupported).all(scoreRules).getOrDefault(scoreId, Value.UNKNOWN);
        if (score.isNull()) {
            return BigDecimal.ZERO;
        }
        return score.number().filter(number -> score.known()).orElseThrow(() -> ItemProblem.skipped(unsupported.sentence()));
    }

    /** SCORE by convention; else the only number that the rules set. */
    private static String scoreId(Item item, XmlElement rules) {
        if (rules == null) {
            return null;
        }
        Set<String> set = Set
                .copyOf(rules.all().filter(ScoringRun::sets).map(rule -> rule.attribute("identifier", "")).toList());
        if (set.contains("SCORE")) {
            return "SCORE";
        }
        List<String> numbers = item.outcomes().values().stream()
                .filter(outcome -> outcome.isNumber() && set.contains(outcome.id())).map(OutcomeDeclaration::id).toList();
        return numbers.size() == 1 ? numbers.get(0) : null;
    }

    /** The rules that the points depend on: feedback has many, and they needn't be carried out for every answer. */
    private static List<XmlElement> relevant(List<XmlElement> rules, String scoreId) {
        Set<String> wanted = new HashSet<>(Set.of(scoreId));
        int before = 0;
        for (int round = 0; wanted.size() > before; round++) {
            if (round == MOST_ROUNDS) {
                return rules;
            }
            before = wanted.size();
            rules.stream().filter(rule -> counts(rule, wanted))
                    .forEach(
                            rule -> rule.all("variable").forEach(variable -> wanted.add(variable.attribute("identifier", ""))));
        }
        return rules.stream().filter(rule -> counts(rule, wanted)).toList();
    }

    private static boolean counts(XmlElement rule, Set<String> wanted) {
        return !ScoringRun.isKnown(rule) || rule.all().anyMatch(part -> ScoringRun.sets(part)
                ? wanted.contains(part.attribute("identifier", ""))
                : ScoringRun.mayEnd(part));
    }
}

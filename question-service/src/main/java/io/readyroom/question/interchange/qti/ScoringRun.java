package io.readyroom.question.interchange.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run through the rules of a scoring, for one answer. */
final class ScoringRun {

    private static final Set<String> BRANCHES = Set.of("responseIf", "responseElseIf", "responseElse");
    private static final Set<String> KNOWN = Set.of("responseCondition", "setOutcomeValue", "lookupOutcomeValue",
            "responseProcessingFragment");

    private final Item item;
    private final Unsupported unsupported;
    private final Map<String, Value> outcomes = new LinkedHashMap<>();
    private final Expressions expressions;
    private boolean ended;

    ScoringRun(Item item, Map<String, List<String>> answer, Unsupported unsupported) {
        this.item = item;
        this.unsupported = unsupported;
        this.expressions = new Expressions(item, answer, outcomes, unsupported);
        item.outcomes().values().forEach(outcome -> outcomes.put(outcome.id(), outcome.start()));
    }

    /** Whether a part of the rules sets an outcome. */
    static boolean sets(XmlElement rule) {
        return rule.is("setOutcomeValue") || rule.is("lookupOutcomeValue");
    }

    /** Whether a part of the rules may end them, or is a rule of which nobody knows what it does. */
    static boolean mayEnd(XmlElement rule) {
        return rule.is("exitResponse") || rule.is("include") || rule.name().startsWith(QtiNames.FOREIGN);
    }

    /** Whether a rule is one that can be carried out. */
    static boolean isKnown(XmlElement rule) {
        return KNOWN.contains(rule.name()) || rule.is("exitResponse");
    }

    /** @return outcomes by identifier */
    Map<String, Value> all(List<XmlElement> rules) {
        for (XmlElement rule : rules) {
            if (!ended) {
                one(rule);
            }
        }
        return outcomes;
    }

    private void one(XmlElement rule) {
        unsupported.step(1);
        if (rule.is("exitResponse")) {
            ended = true;
        } else if (!isKnown(rule)) {
            unsupported.found(rule.name());
            everythingIsUnknown();
        } else if (rule.is("responseCondition")) {
            condition(rule.elements().stream().filter(branch -> BRANCHES.contains(branch.name())).toList());
        } else if (rule.is("responseProcessingFragment")) {
            all(rule.elements());
        } else {
            String id = rule.attribute("identifier", "");
            outcomes.put(id, rule.is("setOutcomeValue") ? expressions.onlyChild(rule) : lookedUp(id, rule));
        }
    }

    private Value lookedUp(String id, XmlElement rule) {
        OutcomeDeclaration outcome = item.outcomes().get(id);
        return outcome == null ? Value.UNKNOWN : outcome.lookUp(expressions.onlyChild(rule));
    }

    private void condition(List<XmlElement> branches) {
        for (int i = 0; i < branches.size(); i++) {
            List<XmlElement> parts = branches.get(i).elements();
            if (branches.get(i).is("responseElse")) {
                all(parts);
                return;
            }
            Value condition = parts.isEmpty() ? Value.UNKNOWN : expressions.value(parts.get(0));
            if (!condition.known()) {
                spoil(branches.subList(i, branches.size()));
                return;
            }
            if (condition.truth().orElse(false)) {
                all(parts.subList(1, parts.size()));
                return;
            }
        }
    }

    /** Nobody knows which of these was taken. */
    private void spoil(List<XmlElement> branches) {
        branches.stream().flatMap(XmlElement::all).filter(ScoringRun::sets)
                .forEach(rule -> outcomes.put(rule.attribute("identifier", ""), Value.UNKNOWN));
        if (branches.stream().flatMap(XmlElement::all).anyMatch(ScoringRun::mayEnd)) {
            everythingIsUnknown();
        }
    }

    private void everythingIsUnknown() {
        outcomes.replaceAll((id, value) -> Value.UNKNOWN);
        ended = true;
    }
}

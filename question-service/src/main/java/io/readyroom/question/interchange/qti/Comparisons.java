package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Operators that compare two values. Where one is nothing, so is the result. */
final class Comparisons {

    private static final Set<String> NAMES = Set.of("match", "member", "contains", "equal", "stringMatch", "lt", "gt", "lte",
            "gte");

    private Comparisons() {
    }

    static boolean knows(String name) {
        return NAMES.contains(name);
    }

    static Value value(XmlElement e, List<Value> operands) {
        if (operands.size() != 2) {
            return Value.UNKNOWN;
        }
        Value first = operands.get(0);
        Value second = operands.get(1);
        if (first.isNull() || second.isNull()) {
            return Value.NULL;
        }
        return switch (e.name()) {
            case "match" -> Value.of(first.matches(second));
            case "member" -> first.atoms().size() == 1 ? Value.of(second.holds(first.atoms().get(0))) : Value.UNKNOWN;
            case "contains" -> Value.of(second.atoms().stream().allMatch(first::holds));
            case "stringMatch" -> stringMatch(e, first, second);
            default -> numbers(e, first, second);
        };
    }

    private static Value stringMatch(XmlElement e, Value first, Value second) {
        if (first.atoms().size() != 1 || second.atoms().size() != 1) {
            return Value.UNKNOWN;
        }
        boolean caseCounts = !e.attribute("caseSensitive", "true").equals("false");
        String one = folded(first, caseCounts);
        String other = folded(second, caseCounts);
        return Value.of(e.attribute("substring", "false").equals("true") ? one.contains(other) : one.equals(other));
    }

    private static String folded(Value value, boolean caseCounts) {
        String text = value.atoms().get(0).toString();
        return caseCounts ? text : text.toLowerCase(Locale.ROOT);
    }

    private static Value numbers(XmlElement e, Value first, Value second) {
        BigDecimal one = first.number().orElse(null);
        BigDecimal other = second.number().orElse(null);
        if (one == null || other == null) {
            // A response that is no number can't be right where a number is compared.
            return Value.FALSE;
        }
        int order = one.compareTo(other);
        return switch (e.name()) {
            case "lt" -> Value.of(order < 0);
            case "gt" -> Value.of(order > 0);
            case "lte" -> Value.of(order <= 0);
            case "gte" -> Value.of(order >= 0);
            case "equal" -> equal(e, one, other);
            default -> Value.UNKNOWN;
        };
    }

    private static Value equal(XmlElement e, BigDecimal first, BigDecimal second) {
        Tolerance tolerance = Tolerance.of(e).orElse(null);
        return tolerance == null ? Value.UNKNOWN : Value.of(tolerance.accepts(first, second));
    }
}

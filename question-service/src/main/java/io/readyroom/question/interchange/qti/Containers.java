package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Operators over several values. */
final class Containers {

    private static final Set<String> NAMES = Set.of("multiple", "ordered", "containerSize", "index", "delete");

    private Containers() {
    }

    static boolean knows(String name) {
        return NAMES.contains(name);
    }

    static Value value(XmlElement e, List<Value> operands) {
        return switch (e.name()) {
            case "multiple" -> joined(operands, false);
            case "ordered" -> joined(operands, true);
            case "containerSize" -> operands.size() == 1 ? Value.of(BigDecimal.valueOf(operands.get(0).atoms().size()))
                    : Value.UNKNOWN;
            case "index" -> operands.size() == 1 ? index(e, operands.get(0)) : Value.UNKNOWN;
            case "delete" -> operands.size() == 2 ? without(operands.get(1), operands.get(0)) : Value.UNKNOWN;
            default -> throw new IllegalArgumentException(e.name());
        };
    }

    private static Value joined(List<Value> operands, boolean ordered) {
        List<Object> atoms = new ArrayList<>();
        operands.forEach(operand -> atoms.addAll(operand.atoms()));
        return new Value(true, ordered, List.copyOf(atoms));
    }

    private static Value index(XmlElement e, Value of) {
        int n = Decimals.of(e.attribute("n", "")).map(Number::intValue).orElse(0);
        if (n < 1) {
            return Value.UNKNOWN;
        }
        return n > of.atoms().size() ? Value.NULL : new Value(true, false, List.of(of.atoms().get(n - 1)));
    }

    private static Value without(Value from, Value what) {
        if (what.atoms().size() != 1) {
            return Value.NULL;
        }
        return new Value(true, from.ordered(),
                from.atoms().stream().filter(atom -> !Value.same(atom, what.atoms().get(0))).toList());
    }
}

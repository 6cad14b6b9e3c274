package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** And, or, not: the operators that may know their value although they don't know all their operands. */
final class Logic {

    private static final Set<String> NAMES = Set.of("and", "or", "not", "anyN", "isNull");

    private Logic() {
    }

    static boolean knows(String name) {
        return NAMES.contains(name);
    }

    static Value value(XmlElement e, List<Value> operands) {
        return switch (e.name()) {
            case "and" -> decidedBy(false, operands);
            case "or" -> decidedBy(true, operands);
            case "not" -> operands.size() == 1 ? not(operands.get(0)) : Value.UNKNOWN;
            case "anyN" -> anyN(e, operands);
            case "isNull" -> operands.size() == 1 && operands.get(0).known() ? Value.of(operands.get(0).isNull())
                    : Value.UNKNOWN;
            default -> throw new IllegalArgumentException(e.name());
        };
    }

    /** One operand with this truth decides, whatever the others are; where none has it and one is nothing, it is nothing. */
    private static Value decidedBy(boolean truth, List<Value> operands) {
        if (operands.stream().anyMatch(operand -> operand.truth().equals(Optional.of(truth)))) {
            return Value.of(truth);
        }
        if (operands.stream().anyMatch(operand -> !operand.known())) {
            return Value.UNKNOWN;
        }
        return operands.stream().allMatch(operand -> operand.truth().isPresent()) ? Value.of(!truth) : Value.NULL;
    }

    private static Value not(Value operand) {
        if (!operand.known()) {
            return Value.UNKNOWN;
        }
        return operand.truth().map(truth -> Value.of(!truth)).orElse(Value.NULL);
    }

    private static Value anyN(XmlElement e, List<Value> operands) {
        Optional<Integer> min = Decimals.of(e.attribute("min", "")).map(Number::intValue);
        Optional<Integer> max = Decimals.of(e.attribute("max", "")).map(Number::intValue);
        if (min.isEmpty() || max.isEmpty() || operands.stream().anyMatch(operand -> operand.truth().isEmpty())) {
            return Value.UNKNOWN;
        }
        long count = operands.stream().filter(operand -> operand.truth().get()).count();
        return Value.of(count >= min.get() && count <= max.get());
    }
}

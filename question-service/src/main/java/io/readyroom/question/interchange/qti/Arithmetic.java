package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operators over numbers, in decimals with 34 digits. Where an operand is nothing, so is the result. */
final class Arithmetic {

    private static final Set<String> NAMES = Set.of("sum", "product", "subtract", "divide", "integerDivide",
            "integerModulus", "min", "max", "round", "truncate", "integerToFloat");
    private static final int MAX_SCALE = 400;

    private Arithmetic() {
    }

    static boolean knows(String name) {
        return NAMES.contains(name);
    }

    static Value value(XmlElement e, List<Value> operands) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Value operand : operands) {
            if (operand.isNull()) {
                return Value.NULL;
            }
            for (Object atom : operand.atoms()) {
                Optional<BigDecimal> number = new Value(true, false, List.of(atom)).number();
                if (number.isEmpty()) {
                    return Value.UNKNOWN;
                }
                numbers.add(number.get());
            }
        }
        return numbers.isEmpty() ? Value.UNKNOWN : sane(over(e.name(), numbers));
    }

    /** Numbers that grow beyond all points would cost time and memory. */
    private static Value sane(Value result) {
        return result.number().filter(number -> Math.abs((long) number.scale()) > MAX_SCALE).isPresent() ? Value.UNKNOWN
                : result;
    }

    private static Value over(String name, List<BigDecimal> numbers) {
        BigDecimal first = numbers.get(0);
        return switch (name) {
            case "sum" -> Value.of(numbers.stream().reduce((a, b) -> a.add(b, Decimals.CALCULATION)).orElse(first));
            case "product" -> Value.of(numbers.stream().reduce((a, b) -> a.multiply(b, Decimals.CALCULATION)).orElse(first));
            case "min" -> Value.of(numbers.stream().reduce(BigDecimal::min).orElse(first));
            case "max" -> Value.of(numbers.stream().reduce(BigDecimal::max).orElse(first));
            case "integerToFloat" -> Value.of(first);
            // A half goes towards positive infinity.
            case "round" -> Value.of(first.add(new BigDecimal("0.5"), Decimals.CALCULATION).setScale(0, RoundingMode.FLOOR));
            case "truncate" -> Value.of(first.setScale(0, RoundingMode.DOWN));
            default -> numbers.size() == 2 ? overTwo(name, first, numbers.get(1)) : Value.UNKNOWN;
        };
    }

    private static Value overTwo(String name, BigDecimal first, BigDecimal second) {
        if (name.equals("subtract")) {
            return Value.of(first.subtract(second, Decimals.CALCULATION));
        }
        if (second.signum() == 0) {
            return Value.NULL;
        }
        BigDecimal quotient = first.divide(second, Decimals.CALCULATION);
        return switch (name) {
            case "divide" -> Value.of(quotient);
            case "integerDivide" -> Value.of(quotient.setScale(0, RoundingMode.FLOOR));
            case "integerModulus" -> Value.of(first.subtract(
                    second.multiply(quotient.setScale(0, RoundingMode.FLOOR), Decimals.CALCULATION), Decimals.CALCULATION));
            default -> Value.UNKNOWN;
        };
    }
}

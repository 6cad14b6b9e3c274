package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Something that an item's scoring finds: points, or which feedback is shown. */
record OutcomeDeclaration(String id, String baseType, boolean single, Value start, XmlElement element) {

    private static final Set<String> NUMBERS = Set.of("integer", "float");

    static OutcomeDeclaration of(XmlElement declaration) {
        String baseType = declaration.attribute("baseType", "string");
        String cardinality = declaration.attribute("cardinality", "single");
        List<String> texts = declaration.element("defaultValue").stream().flatMap(value -> value.elements("value").stream())
                .map(value -> value.text().strip()).toList();
        boolean single = cardinality.equals("single");
        return new OutcomeDeclaration(declaration.attribute("identifier", ""), baseType, single,
                start(baseType, single, cardinality.equals("ordered"), texts), declaration);
    }

    boolean isNumber() {
        return single && NUMBERS.contains(baseType);
    }

    /** What a value is worth by the table of this outcome; unknown without a table that has it. */
    Value lookUp(Value source) {
        BigDecimal number = source.number().orElse(null);
        if (!source.known() || number == null) {
            return Value.UNKNOWN;
        }
        List<XmlElement> steps = element.element("interpolationTable").map(table -> table.elements("interpolationTableEntry"))
                .orElse(List.of());
        for (XmlElement step : steps) {
            BigDecimal from = Decimals.of(step.attribute("sourceValue", "")).orElse(null);
            if (from != null && reaches(number, from, !step.attribute("includeBoundary", "true").equals("false"))) {
                return Value.of(baseType, step.attribute("targetValue", ""));
            }
        }
        return element.element("matchTable").map(table -> match(table, number)).orElse(Value.UNKNOWN);
    }

    private static boolean reaches(BigDecimal number, BigDecimal from, boolean atOnce) {
        int order = number.compareTo(from);
        return order > 0 || (order == 0 && atOnce);
    }

    private Value match(XmlElement table, BigDecimal number) {
        for (XmlElement entry : table.elements("matchTableEntry")) {
            BigDecimal from = Decimals.of(entry.attribute("sourceValue", "")).orElse(null);
            if (from != null && from.compareTo(number) == 0) {
                return Value.of(baseType, entry.attribute("targetValue", ""));
            }
        }
        return table.attribute("defaultValue").map(value -> Value.of(baseType, value)).orElse(Value.UNKNOWN);
    }

    /** Numbers without a default start at 0, anything else at nothing (QTI 2.1 and later). */
    private static Value start(String baseType, boolean single, boolean ordered, List<String> texts) {
        if (texts.isEmpty() && single && NUMBERS.contains(baseType)) {
            return Value.of(BigDecimal.ZERO);
        }
        return Value.of(baseType, ordered, texts);
    }
}

package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each value of a response is worth.
 *
 * @param lower or null
 * @param upper or null
 */
record Mapping(List<Entry> entries, BigDecimal absent, BigDecimal lower, BigDecimal upper) {

    record Entry(String key, BigDecimal worth, boolean caseCounts) {
    }

    static Mapping of(XmlElement mapping, String baseType) {
        List<Entry> entries = new ArrayList<>();
        for (XmlElement entry : mapping.elements("mapEntry")) {
            String key = entry.attribute("mapKey", "");
            entries.add(new Entry(normal(baseType, key), number(entry, "mappedValue", null),
                    !entry.attribute("caseSensitive", "true").equals("false")));
        }
        return new Mapping(List.copyOf(entries), number(mapping, "defaultValue", BigDecimal.ZERO),
                bound(mapping, "lowerBound"), bound(mapping, "upperBound"));
    }

    /** Keys by what they are worth, the file's order; pairs have one space. */
    Map<String, BigDecimal> worths() {
        Map<String, BigDecimal> worths = new LinkedHashMap<>();
        entries.forEach(entry -> worths.putIfAbsent(entry.key(), entry.worth()));
        return worths;
    }

    BigDecimal map(List<Object> atoms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object atom : atoms.stream().distinct().toList()) {
            sum = sum.add(worth(atom), Decimals.CALCULATION);
        }
        if (lower != null) {
            sum = sum.max(lower);
        }
        return upper == null ? sum : sum.min(upper);
    }

    private BigDecimal worth(Object atom) {
        for (Entry entry : entries) {
            boolean matches = entry.caseCounts() ? Value.same(entry.key(), atom)
                    : entry.key().equalsIgnoreCase(atom.toString());
            if (matches) {
                return entry.worth();
            }
        }
        return absent;
    }

    static String normal(String baseType, String text) {
        return switch (baseType) {
            case "pair" -> Value.pair(text, true);
            case "directedPair" -> Value.pair(text, false);
            case "string" -> text;
            default -> text.strip();
        };
    }

    private static BigDecimal bound(XmlElement mapping, String attribute) {
        return mapping.attribute(attribute).isPresent() ? number(mapping, attribute, null) : null;
    }

    private static BigDecimal number(XmlElement element, String attribute, BigDecimal absent) {
        String text = element.attribute(attribute).orElse(null);
        if (text == null && absent != null) {
            return absent;
        }
        return Decimals.of(text == null ? "" : text).orElseThrow(
                () -> ItemProblem.failed("“" + attribute + "” of a mapping is no number that can be worked with.", element));
    }
}

package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes elements of QTI 3. */
final class Qti3 {

    static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    static final String SCHEMA = NAMESPACE
            + " https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String SCORE = "SCORE";
    static final String RESPONSE = "RESPONSE";

    private Qti3() {
    }

    static XmlElement element(String name, Map<String, String> attributes, XmlNode... children) {
        return XmlElement.of(name, attributes, List.of(children));
    }

    static XmlElement element(String name, Map<String, String> attributes, List<? extends XmlNode> children) {
        return XmlElement.of(name, attributes, children);
    }

    /** Names and values in turn; a null value leaves the attribute out. */
    static Map<String, String> with(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                attributes.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return attributes;
    }

    static XmlElement variable(String id) {
        return element("qti-variable", with("identifier", id));
    }

    static XmlElement correct(String id) {
        return element("qti-correct", with("identifier", id));
    }

    static XmlElement value(String baseType, String text) {
        return element("qti-base-value", with("base-type", baseType), new XmlText(text));
    }

    static XmlElement set(String outcome, XmlElement value) {
        return element("qti-set-outcome-value", with("identifier", outcome), value);
    }

    /** If the condition holds, a rule. */
    static XmlElement when(XmlElement condition, XmlElement rule) {
        return element("qti-response-condition", Map.of(), element("qti-response-if", Map.of(), condition, rule));
    }

    static XmlElement whenElse(XmlElement condition, XmlElement rule, XmlElement otherwise) {
        return element("qti-response-condition", Map.of(), element("qti-response-if", Map.of(), condition, rule),
                element("qti-response-else", Map.of(), otherwise));
    }

    static XmlElement any(List<XmlElement> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : element("qti-or", Map.of(), conditions);
    }

    static XmlElement match(XmlElement one, XmlElement other) {
        return element("qti-match", Map.of(), one, other);
    }

    static XmlElement member(XmlElement of, String response) {
        return element("qti-member", Map.of(), of, variable(response));
    }

    /** One point more if the condition holds. */
    static XmlElement point(XmlElement condition) {
        return when(condition, set(SCORE, element("qti-sum", Map.of(), variable(SCORE), value("float", "1"))));
    }

    /** What the mapping gives, nothing without a response. */
    static XmlElement mapped(String response) {
        return whenElse(element("qti-is-null", Map.of(), variable(response)), set(SCORE, value("float", "0")),
                set(SCORE, element("qti-map-response", with("identifier", response))));
    }

    static XmlElement response(String id, String cardinality, String baseType, List<String> correct, XmlElement... mapping) {
        List<XmlNode> children = new ArrayList<>();
        children.add(element("qti-correct-response", Map.of(),
                correct.stream().map(value -> element("qti-value", Map.of(), new XmlText(value))).toList()));
        children.addAll(Arrays.asList(mapping));
        return element("qti-response-declaration",
                with("identifier", id, "cardinality", cardinality, "base-type", baseType), children);
    }

    /** One point for each of these. */
    static XmlElement mapping(List<String> keys, boolean caseCounts) {
        return element("qti-mapping", with("default-value", "0"), keys.stream().map(key -> element("qti-map-entry",
                with("map-key", key, "mapped-value", "1", "case-sensitive", caseCounts ? null : "false"))).toList());
    }

    static XmlElement outcome(String id, String cardinality, String baseType, String start) {
        XmlElement declaration = element("qti-outcome-declaration",
                with("identifier", id, "cardinality", cardinality, "base-type", baseType));
        return start == null ? declaration
                : declaration.with(List.of(element("qti-default-value", Map.of(),
                        element("qti-value", Map.of(), new XmlText(start)))));
    }
}

package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Optional;

/**
 * What a candidate's response is, and what of it is right.
 *
 * @param correct as declared, which the scoring may contradict; empty when the file doesn't say
 * @param mapping or null
 */
record ResponseDeclaration(String id, String cardinality, String baseType, List<String> correct, Mapping mapping,
        XmlElement element) {

    static ResponseDeclaration of(XmlElement declaration) {
        String baseType = declaration.attribute("baseType", "string");
        List<String> correct = declaration.element("correctResponse").stream()
                .flatMap(response -> response.elements("value").stream())
                .map(value -> Mapping.normal(baseType, value.text())).filter(value -> !value.isBlank()).toList();
        Mapping mapping = declaration.element("mapping").map(element -> Mapping.of(element, baseType)).orElse(null);
        return new ResponseDeclaration(declaration.attribute("identifier", ""), declaration.attribute("cardinality", "single"),
                baseType, correct, mapping, declaration);
    }

    boolean isSingle() {
        return cardinality.equals("single");
    }

    Optional<Mapping> mapped() {
        return Optional.ofNullable(mapping);
    }

    Value correctValue() {
        return value(correct);
    }

    Value value(List<String> texts) {
        return Value.of(baseType, cardinality.equals("ordered"), texts);
    }
}

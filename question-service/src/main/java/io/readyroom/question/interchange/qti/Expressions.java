package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Map;

/** Works out expressions for one answer. */
final class Expressions {

    private final Item item;
    private final Map<String, List<String>> answer;
    private final Map<String, Value> outcomes;
    private final Unsupported unsupported;

    Expressions(Item item, Map<String, List<String>> answer, Map<String, Value> outcomes, Unsupported unsupported) {
        this.item = item;
        this.answer = answer;
        this.outcomes = outcomes;
        this.unsupported = unsupported;
    }

    /** Of a rule or an operator with one operand. */
    Value onlyChild(XmlElement element) {
        List<XmlElement> children = element.elements();
        return children.size() == 1 ? value(children.get(0)) : Value.UNKNOWN;
    }

    Value value(XmlElement e) {
        unsupported.step(1);
        return switch (e.name()) {
            case "variable" -> variable(e.attribute("identifier", ""));
            case "correct" -> correct(e.attribute("identifier", ""));
            case "default" -> start(e.attribute("identifier", ""));
            case "baseValue" -> Value.of(e.attribute("baseType", "string"), e.text());
            case "mapResponse" -> mapped(e.attribute("identifier", ""));
            case "null" -> Value.NULL;
            default -> operator(e);
        };
    }

    private Value operator(XmlElement e) {
        List<Value> operands = e.elements().stream().map(this::value).toList();
        operands.forEach(operand -> unsupported.step(operand.atoms().size()));
        if (Logic.knows(e.name())) {
            return Logic.value(e, operands);
        }
        if (operands.stream().anyMatch(operand -> !operand.known())) {
            return Value.UNKNOWN;
        }
        if (Comparisons.knows(e.name())) {
            return Comparisons.value(e, operands);
        }
        if (Containers.knows(e.name())) {
            return Containers.value(e, operands);
        }
        if (Arithmetic.knows(e.name())) {
            return Arithmetic.value(e, operands);
        }
        unsupported.found(e.name() + e.attribute("definition").map(definition -> " (" + definition + ")").orElse(""));
        return Value.UNKNOWN;
    }

    private Value variable(String id) {
        if (outcomes.containsKey(id)) {
            return outcomes.get(id);
        }
        ResponseDeclaration response = item.responses().get(id);
        if (response == null) {
            unsupported.found("the variable " + id);
            return Value.UNKNOWN;
        }
        return given(response);
    }

    /** What isn't of its type can't be given, so it is as if nothing was. */
    private Value given(ResponseDeclaration response) {
        Value value = response.value(answer.getOrDefault(response.id(), List.of()));
        return value.known() ? value : Value.NULL;
    }

    private Value correct(String id) {
        ResponseDeclaration response = item.responses().get(id);
        return response == null ? Value.NULL : response.correctValue();
    }

    private Value start(String id) {
        OutcomeDeclaration outcome = item.outcomes().get(id);
        return outcome == null ? Value.UNKNOWN : outcome.start();
    }

    private Value mapped(String id) {
        ResponseDeclaration response = item.responses().get(id);
        if (response == null || response.mapping() == null) {
            unsupported.found("mapResponse without a mapping");
            return Value.UNKNOWN;
        }
        List<Object> atoms = given(response).atoms();
        unsupported.step((long) atoms.size() * response.mapping().entries().size());
        return Value.of(response.mapping().map(atoms));
    }
}

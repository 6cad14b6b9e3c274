package io.readyroom.question.interchange.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An assessment item, still in QTI's terms. */
record Item(XmlElement root, Map<String, ResponseDeclaration> responses, Map<String, OutcomeDeclaration> outcomes) {

    static Item of(XmlElement root) {
        Map<String, ResponseDeclaration> responses = new LinkedHashMap<>();
        root.elements("responseDeclaration").stream().map(ResponseDeclaration::of)
                .forEach(response -> responses.putIfAbsent(response.id(), response));
        Map<String, OutcomeDeclaration> outcomes = new LinkedHashMap<>();
        root.elements("outcomeDeclaration").stream().map(OutcomeDeclaration::of)
                .forEach(outcome -> outcomes.putIfAbsent(outcome.id(), outcome));
        return new Item(root, responses, outcomes);
    }

    /** Null when it has none. */
    String identifier() {
        String identifier = root.attribute("identifier", "").strip();
        return identifier.isEmpty() ? null : identifier;
    }

    String title() {
        return root.attribute("title", "").strip();
    }

    Optional<XmlElement> body() {
        return root.element("itemBody");
    }

    Optional<XmlElement> processing() {
        return root.element("responseProcessing");
    }

    List<XmlElement> modalFeedback() {
        return root.elements("modalFeedback");
    }

    /** The response that an interaction asks for. */
    ResponseDeclaration response(XmlElement interaction) {
        String id = interaction.attribute("responseIdentifier", "");
        ResponseDeclaration response = responses.get(id);
        if (response == null) {
            throw ItemProblem.failed("The response “" + id + "” that its interaction asks for isn't declared.", interaction);
        }
        return response;
    }
}

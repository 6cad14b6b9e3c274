package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.interchange.qti.Own.QuestionFacts;
import io.readyroom.question.key.AnswerKey;

/** Makes an item of a question. */
final class ItemWriter {

    private static final String FEEDBACK = "FEEDBACK";
    private static final String LANGUAGE_TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    private final Texts texts;
    private final AuthoredQuestion question;

    ItemWriter(Texts texts, AuthoredQuestion question) {
        this.texts = texts;
        this.question = question;
    }

    /**
     * The item.
     *
     * @param stimulus address of the stimulus's file from the item's, or null
     */
    XmlElement item(String stimulus) throws IOException {
        XmlElement stem = texts.division(question.content().stem(), Qti3.with(Own.QUESTION, Own.json(facts())));
        ItemParts parts = new ItemPartsOf(texts, question, stem).parts();
        Map<String, String> explanations = question.rationale() == null || question.rationale().explanations() == null
                ? Map.of()
                : question.rationale().explanations();
        List<XmlElement> children = new ArrayList<>(parts.responses());
        children.add(Qti3.outcome(Qti3.SCORE, "single", "float", "0"));
        children.add(Qti3.outcome("MAXSCORE", "single", "float", String.valueOf(question.content().components())));
        if (!explanations.isEmpty()) {
            children.add(Qti3.outcome(FEEDBACK, "multiple", "identifier", null));
        }
        if (stimulus != null) {
            children.add(Qti3.element("qti-assessment-stimulus-ref",
                    Qti3.with("identifier", ncName(question.stimulus()), "href", stimulus)));
        }
        children.add(Qti3.element("qti-item-body", Map.of(), parts.body()));
        children.add(processing(parts, explanations));
        for (Map.Entry<String, String> explanation : explanations.entrySet()) {
            children.add(feedback(explanation.getKey(), explanation.getValue()));
        }
        return Qti3.element("qti-assessment-item", root(), children);
    }

    private QuestionFacts facts() {
        return new QuestionFacts(question.content().type().wireName(), question.sourceId(), question.pool(),
                question.language(),
                question.difficulty(), question.objectives(), question.labels(), question.stimulus(),
                question.rationale() == null ? null : question.rationale().references(),
                question.key() instanceof AnswerKey.Text text ? text.accepted() : null);
    }

    private Map<String, String> root() {
        String title = XmlOut.sane(question.sourceId()).strip().replaceAll("\\s+", " ");
        boolean tag = question.language() != null && question.language().matches(LANGUAGE_TAG);
        return Qti3.with("xmlns", Qti3.NAMESPACE, "xmlns:xsi", Qti3.XSI, "xsi:schemaLocation", Qti3.SCHEMA,
                "identifier", ncName(question.sourceId()), "title", title, "adaptive", "false", "time-dependent", "false",
                "xml:lang", tag ? question.language() : null);
    }

    private static XmlElement processing(ItemParts parts, Map<String, String> explanations) {
        List<XmlElement> rules = new ArrayList<>(parts.points());
        for (String id : explanations.keySet()) {
            XmlElement show = Qti3.set(FEEDBACK, Qti3.element("qti-multiple", Map.of(), Qti3.variable(FEEDBACK),
                    Qti3.value("identifier", ncName(id))));
            XmlElement condition = parts.shows().get(id);
            rules.add(condition == null ? show : Qti3.when(condition, show));
        }
        return Qti3.element("qti-response-processing", Map.of(), rules);
    }

    private XmlElement feedback(String id, String markdown) throws IOException {
        return Qti3.element("qti-modal-feedback",
                Qti3.with("outcome-identifier", FEEDBACK, "identifier", ncName(id), "show-hide", "show"),
                Qti3.element("qti-content-body", Map.of(),
                        texts.division(markdown, new LinkedHashMap<>(Qti3.with(Own.EXPLAINS, Escaped.encode(id))))));
    }

    /** A name as XML has them, the same where it is one. */
    static String ncName(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.matches("[A-Za-z_].*") ? plain : "_" + plain;
    }
}

package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale.Reference;
import io.readyroom.question.content.ContentJson;

/**
 * What our items carry that QTI has no place for, in {@code data-readyroom-…} attributes. Nothing of it is believed against the
 * item: a Markdown text counts while it still renders to what stands there, an id while it is one, and the key never.
 */
final class Own {

    /** Facts of a question, as JSON, on the element that holds its stem. */
    static final String QUESTION = "data-readyroom-question";
    /** Facts of a stimulus, as JSON. */
    static final String STIMULUS = "data-readyroom-stimulus";
    /** Title of a tab of a stimulus. */
    static final String TAB = "data-readyroom-tab";
    /** The Markdown that an element's content was rendered from. */
    static final String MARKDOWN = "data-readyroom-md";
    /** The id of a choice where it differs from its identifier. */
    static final String ID = "data-readyroom-id";
    /** On the element that holds the text with the gaps. */
    static final String BODY = "data-readyroom-body";
    /** The id of a gap. */
    static final String GAP = "data-readyroom-gap";
    /** What a feedback explains: an id, or {@code general}. */
    static final String EXPLAINS = "data-readyroom-explains";
    /** On what holds the field that an answer is typed into, and nothing of the question. */
    static final String ANSWER = "data-readyroom-answer";
    static final String UNIT = "data-readyroom-unit";
    static final String MAX_LENGTH = "data-readyroom-max-length";
    static final String ALT = "data-readyroom-alt";
    static final String LABEL = "data-readyroom-label";

    private Own() {
    }

    /**
     * @param type by its wire name
     * @param accepted of a text entry, else null or empty
     */
    record QuestionFacts(String type, String id, String pool, String language, String difficulty, List<String> objectives,
            Labels labels, String stimulus, List<Reference> references, List<String> accepted) {

        /** Somebody may have left something out: lists are never null, and hold no null. */
        QuestionFacts {
            objectives = present(objectives);
            references = present(references);
            labels = labels == null ? new Labels(List.of(), List.of(), List.of(), null, false)
                    : new Labels(present(labels.tags()), present(labels.enemies()), present(labels.siblings()), labels.author(),
                            labels.original());
        }
    }

    record StimulusFacts(String id, String kind, String title) {
    }

    private static <T> List<T> present(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    static Optional<QuestionFacts> question(XmlElement root) {
        return facts(root, QUESTION, QuestionFacts.class).filter(facts -> facts.id() != null);
    }

    static Optional<StimulusFacts> stimulus(XmlElement root) {
        return facts(root, STIMULUS, StimulusFacts.class).filter(facts -> facts.id() != null);
    }

    private static <T> Optional<T> facts(XmlElement root, String attribute, Class<T> type) {
        Optional<String> json = root.all().flatMap(element -> element.attribute(attribute).stream()).findFirst();
        try {
            return json.map(text -> ContentJson.read(Escaped.decode(text), type));
        } catch (IllegalStateException notOurs) {
            // Somebody else wrote an attribute of that name, or broke it: the item is read as anybody's.
            return Optional.empty();
        }
    }

    static String json(Object facts) {
        return Escaped.encode(ContentJson.write(facts));
    }
}

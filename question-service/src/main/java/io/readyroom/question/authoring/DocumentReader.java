package io.readyroom.question.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.key.AnswerKey;

/** Makes a question of a document, or says what keeps it from being one as far as the document alone shows it. */
final class DocumentReader {

    private final QuestionDocument document;
    private final String sourceId;
    private final List<Flaw> flaws = new ArrayList<>();

    private DocumentReader(QuestionDocument document, String sourceId) {
        this.document = document;
        this.sourceId = sourceId;
    }

    /** @param question null when the flaws leave nothing to make one of */
    record Reading(AuthoredQuestion question, List<Flaw> flaws) {
    }

    /** @param sourceId bank id of the question that the document is written for */
    static Reading read(QuestionDocument document, String sourceId) {
        DocumentReader reader = new DocumentReader(document, sourceId);
        AuthoredQuestion question = reader.read();
        return new Reading(question, List.copyOf(reader.flaws));
    }

    /** @throws io.readyroom.platform.web.problem.ProblemException {@code invalid-question} with all flaws */
    static AuthoredQuestion require(QuestionDocument document, String sourceId) {
        Reading reading = read(document, sourceId);
        Flaw.refuse(QuestionProblem.INVALID_QUESTION, "This is not a question yet that could be graded, see errors.",
                Flaw.IN_QUESTION, reading.flaws());
        return reading.question();
    }

    private AuthoredQuestion read() {
        when(document.id() != null && !document.id().equals(sourceId), "id", "is " + sourceId + " and stays so");
        distinct("objectives", document.objectives());
        others("enemies", document.enemies());
        others("siblings", document.siblings());
        List<Flaw> misplaced = DocumentContent.misplaced(document);
        flaws.addAll(misplaced);
        return misplaced.isEmpty() ? question(DocumentContent.of(document)) : null;
    }

    private AuthoredQuestion question(QuestionContent content) {
        content.flaws().forEach(told -> flaws.add(Flaw.told(told)));
        return new AuthoredQuestion(sourceId, document.pool(), document.language(), document.difficulty(),
                listed(document.objectives()), labels(), document.stimulus(), content, rationale(), key(content));
    }

    private AnswerKey key(QuestionContent content) {
        boolean absent = document.key() == null || document.key().isNull();
        return absent ? null : KeyDocument.read(document.key(), content, flaws).orElse(null);
    }

    private Labels labels() {
        QuestionDocument.Provenance provenance = document.provenance();
        return new Labels(listed(document.tags()), listed(document.enemies()), listed(document.siblings()),
                provenance == null ? null : provenance.author(), provenance != null && provenance.original());
    }

    private Rationale rationale() {
        return new Rationale(DocumentContent.explanations(document), listed(document.references()).stream()
                .map(page -> new Rationale.Reference(page.title(), page.url(), page.checkedAt())).toList());
    }

    private void others(String field, List<String> ids) {
        distinct(field, ids);
        when(listed(ids).contains(sourceId), field, "the question itself stands in it");
    }

    private void distinct(String field, List<String> values) {
        when(new HashSet<>(listed(values)).size() < listed(values).size(), field, "one stands twice");
    }

    private void when(boolean wrong, String field, String sentence) {
        if (wrong) {
            flaws.add(new Flaw(field, sentence));
        }
    }

    private static <T> List<T> listed(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}

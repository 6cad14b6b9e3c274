package io.readyroom.question.authoring;

import java.util.List;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.problem.ProblemType;

/**
 * Something that keeps a document from being a question.
 *
 * @param field as the document names it
 */
record Flaw(String field, String sentence) {

    /** Where the document stands in a request. */
    static final String IN_QUESTION = "question.";
    /** A field of the request itself. */
    static final String IN_REQUEST = "";

    /** From a sentence like {@code options: at least 2 needed}. */
    static Flaw told(String sentence) {
        int colon = sentence.indexOf(':');
        return colon < 0 ? new Flaw("type", sentence)
                : new Flaw(sentence.substring(0, colon), sentence.substring(colon + 1).strip());
    }

    /** @throws ProblemException that names them all, when there are any */
    static void refuse(ProblemType problem, String detail, String prefix, List<Flaw> flaws) {
        if (flaws.isEmpty()) {
            return;
        }
        ProblemException refusal = ProblemException.of(problem, detail);
        flaws.forEach(flaw -> refusal.withError(prefix + flaw.field(), flaw.sentence()));
        throw refusal;
    }
}

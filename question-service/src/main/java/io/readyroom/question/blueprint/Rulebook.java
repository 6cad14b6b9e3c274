package io.readyroom.question.blueprint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.FieldError;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.form.BlueprintRules;
import io.readyroom.question.form.BlueprintVersion;
import io.readyroom.question.form.Rehearsal;
import io.readyroom.question.form.Rehearsals;

/** What a blueprint must fulfil to be stored, and to be brought into use. */
@Singleton
class Rulebook {

    private static final Rehearsals.Learner NEWCOMER = new Rehearsals.Learner(null, List.of(), 0);

    private final CurrentCatalogue catalogue;
    private final Rehearsals rehearsals;

    Rulebook(CurrentCatalogue catalogue, Rehearsals rehearsals) {
        this.catalogue = catalogue;
        this.rehearsals = rehearsals;
    }

    /** Fails with {@code unknown-reference} or {@code invalid-request}, which names every field that is wrong. */
    void requireName(CreateBlueprintRequest request) {
        if (catalogue.get().exam(request.exam()).isEmpty()) {
            throw unknown("exam", "there is no such exam");
        }
        if (request.mode() == Mode.MISSED) {
            throw invalid().withError("mode", "what is asked there is what was missed: no blueprint chooses it");
        }
        if (Rehearsals.isBuiltIn(request.code(), request.exam(), request.mode())) {
            throw invalid().withError("code", "the built-in blueprint has this code");
        }
    }

    /** The same for rules of an exam and mode. */
    void requireRules(String examCode, Mode mode, BlueprintRules rules) {
        List<FieldError> errors = RulesCheck.errors(rules, mode);
        if (!errors.isEmpty()) {
            ProblemException refusal = invalid();
            errors.forEach(error -> refusal.withError(error.field(), error.message()));
            throw refusal;
        }
        Exam exam = catalogue.require(examCode);
        Set<String> known = catalogue.get().outlines(exam).stream().flatMap(outline -> outline.domains().stream())
                .map(OutlineVersion.Domain::code).collect(Collectors.toCollection(TreeSet::new));
        if (rules.weights() != null && !known.containsAll(rules.weights().keySet())) {
            throw unknown("rules.weights", "this exam's outlines have " + String.join(", ", known));
        }
    }

    /** Fails with {@code form-not-available} where a learner who has seen nothing would get no form. */
    void requireForm(BlueprintVersion blueprint) {
        Rehearsal rehearsal = rehearsals.rehearse(blueprint, NEWCOMER, 0);
        if (!rehearsal.complete()) {
            throw ProblemException.of(QuestionProblem.FORM_NOT_AVAILABLE,
                    "In use, this blueprint would close its mode. " + rehearsal.why()).with("missing", rehearsal.missing());
        }
    }

    private static ProblemException invalid() {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "These are no rules that a form could keep, see errors.");
    }

    private static ProblemException unknown(String field, String message) {
        return ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE, "The blueprint names something that doesn't exist.")
                .withError(field, message);
    }
}

package io.readyroom.exam.start;

import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.exam.Neighbours;
import io.readyroom.exam.entitlement.Entitlements;
import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.question.FormAssembly;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.database.Ids;
import io.smallrye.mutiny.Uni;

/** Asks all that has to be asked before a session is stored: may the learner, what has the learner seen, which form. */
@Singleton
class SessionPreparation {

    private final Entitlements entitlements;
    private final StartRepository repository;
    private final FormAssembly forms;
    private final ObjectMapper json;

    SessionPreparation(Entitlements entitlements, StartRepository repository, FormAssembly forms, ObjectMapper json) {
        this.entitlements = entitlements;
        this.repository = repository;
        this.forms = forms;
        this.json = json;
    }

    Uni<NewSession> prepare(UUID learnerId, StartExamSessionRequest request) {
        Mode mode = request.requireMode();
        return requireEntitlement(learnerId, request.exam(), mode)
                .chain(() -> repository.seen(learnerId, request.exam()))
                .map(request::toFormRequest)
                .chain(wanted -> forms.assemble(wanted).onFailure().transform(Neighbours::toProblem))
                .map(form -> new NewSession(Ids.next(), learnerId, request.exam(), mode, form, facts(form)));
    }

    private Uni<Void> requireEntitlement(UUID learnerId, String exam, Mode mode) {
        return mode.needsEntitlement() ? entitlements.require(learnerId, exam) : Uni.createFrom().voidItem();
    }

    private ExamFacts facts(Form form) {
        try {
            return json.treeToValue(form.facts(), ExamFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the facts of a form can't be read", e);
        }
    }
}

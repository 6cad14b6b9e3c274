package io.readyroom.exam.start;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.Neighbours;
import io.readyroom.exam.entitlement.Entitlements;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.question.FormAssembly;
import io.readyroom.exam.question.FormRequest;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.database.Ids;
import io.vertx.core.Future;

/** Asks all that has to be asked before a session is stored: may the learner, what has the learner seen, which form. */
@Singleton
class SessionPreparation {

    private final Entitlements entitlements;
    private final StartRepository repository;
    private final FormAssembly forms;

    SessionPreparation(Entitlements entitlements, StartRepository repository, FormAssembly forms) {
        this.entitlements = entitlements;
        this.repository = repository;
        this.forms = forms;
    }

    Future<NewSession> prepare(UUID learnerId, StartExamSessionRequest request) {
        return Future.succeededFuture(request).map(StartExamSessionRequest::requireMode)
                .compose(mode -> prepare(learnerId, request, mode));
    }

    private Future<NewSession> prepare(UUID learnerId, StartExamSessionRequest request, Mode mode) {
        return requireEntitlement(learnerId, request.exam(), mode)
                .compose(entitled -> repository.seen(learnerId, request.exam()))
                .map(request::toFormRequest)
                .compose(this::assemble)
                .map(form -> new NewSession(Ids.next(), learnerId, request.exam(), mode, form));
    }

    private Future<Void> requireEntitlement(UUID learnerId, String exam, Mode mode) {
        return mode.needsEntitlement() ? entitlements.require(learnerId, exam) : Future.succeededFuture();
    }

    private Future<Form> assemble(FormRequest wanted) {
        return forms.assemble(wanted).recover(failure -> Future.failedFuture(Neighbours.toProblem(failure)));
    }
}

package io.readyroom.exam.start;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.Neighbours;
import io.readyroom.exam.entitlement.Entitlements;
import io.readyroom.exam.limit.StartLimits;
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
    private final CandidacyRepository candidacies;
    private final FormAssembly forms;
    private final StartLimits limits;

    SessionPreparation(Entitlements entitlements, CandidacyRepository candidacies, FormAssembly forms, StartLimits limits) {
        this.entitlements = entitlements;
        this.candidacies = candidacies;
        this.forms = forms;
        this.limits = limits;
    }

    Future<NewSession> prepare(UUID learnerId, StartExamSessionRequest request) {
        return Future.succeededFuture(request).map(StartExamSessionRequest::requireMode)
                .compose(mode -> prepare(learnerId, request, mode));
    }

    private Future<NewSession> prepare(UUID learnerId, StartExamSessionRequest request, Mode mode) {
        return candidacies.find(learnerId, request.exam())
                .compose(known -> requireEntitlement(learnerId, request.exam(), mode, known)
                        .compose(entitled -> limits.checkMode(learnerId, request.exam(), mode))
                        .compose(allowed -> assemble(request.toFormRequest(known.seen())))
                        .compose(
                                form -> limits.checkQuestions(learnerId, known.recent(), form.slots().questionIds()).map(form)))
                .map(form -> new NewSession(Ids.next(), learnerId, request.exam(), mode, form, StartTerms.NONE));
    }

    private Future<Void> requireEntitlement(UUID learnerId, String exam, Mode mode, Candidacy known) {
        return known.entitled() || !mode.needsEntitlement() ? Future.succeededFuture()
                : entitlements.require(learnerId, exam);
    }

    private Future<Form> assemble(FormRequest wanted) {
        return forms.assemble(wanted).recover(failure -> Future.failedFuture(Neighbours.toProblem(failure)));
    }
}

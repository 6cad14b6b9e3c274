package io.readyroom.exam.start;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.Neighbours;
import io.readyroom.exam.adaptive.FirstQuestion;
import io.readyroom.exam.entitlement.Entitlements;
import io.readyroom.exam.limit.StartLimits;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.question.FormAssembly;
import io.readyroom.exam.question.FormRequest;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.json.PackedIds;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;

/** Asks all that has to be asked before a session is stored: may the learner, what has the learner seen, which form. */
@Singleton
class SessionPreparation {

    private final Entitlements entitlements;
    private final CandidacyRepository candidacies;
    private final FormWishes wishes;
    private final FormAssembly forms;
    private final FirstQuestion first;
    private final StartLimits limits;

    SessionPreparation(Entitlements entitlements, CandidacyRepository candidacies, FormWishes wishes, FormAssembly forms,
            FirstQuestion first, StartLimits limits) {
        this.entitlements = entitlements;
        this.candidacies = candidacies;
        this.wishes = wishes;
        this.forms = forms;
        this.first = first;
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
                        .compose(allowed -> session(learnerId, request, mode, known.seen()))
                        .compose(session -> limits
                                .checkQuestions(learnerId, known.recent(), session.form().slots().questionIds()).map(session)));
    }

    private Future<NewSession> session(UUID learnerId, StartExamSessionRequest request, Mode mode, PackedIds seen) {
        return mode == Mode.DIAGNOSTIC ? begin(learnerId, request, seen)
                : wishes.of(learnerId, request, mode, seen).compose(this::assemble)
                        .map(form -> new NewSession(Ids.next(), learnerId, request.exam(), mode, form, StartTerms.NONE));
    }

    private Future<Void> requireEntitlement(UUID learnerId, String exam, Mode mode, Candidacy known) {
        return known.entitled() || !mode.needsEntitlement() ? Future.succeededFuture()
                : entitlements.require(learnerId, exam);
    }

    private Future<Form> assemble(FormRequest wanted) {
        return forms.assemble(wanted).recover(failure -> Future.failedFuture(Neighbours.toProblem(failure)));
    }

    /** The other questions come one by one. They are drawn by a seed that the session's id makes, and that its form bears. */
    private Future<NewSession> begin(UUID learnerId, StartExamSessionRequest request, PackedIds seen) {
        UUID id = Ids.next();
        List<String> types = request.renderableTypes();
        String seed = Long.toString(id.getLeastSignificantBits());
        return UniHelper.toFuture(first.draw(request.exam(), request.languageOrDefault(), types, seed, seen))
                .map(begun -> new NewSession(id, learnerId, request.exam(), Mode.DIAGNOSTIC, begun.form(),
                        StartTerms.of(new StartTerms.Adaptive(begun.calibration(), types))));
    }
}

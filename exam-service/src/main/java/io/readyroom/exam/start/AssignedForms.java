package io.readyroom.exam.start;

import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.exam.Neighbours;
import io.readyroom.exam.adaptive.FirstQuestion;
import io.readyroom.exam.preparation.PreparedForms;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.question.FormAssembly;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.web.json.PackedIds;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;

/**
 * Assigned sessions with their forms: one that was built ahead where it will do, otherwise built like everybody's. A diagnostic
 * begins with its first question.
 */
@Singleton
class AssignedForms {

    private final CandidacyRepository candidacies;
    private final PreparedForms prepared;
    private final FormAssembly built;
    private final FirstQuestion first;

    AssignedForms(CandidacyRepository candidacies, PreparedForms prepared, FormAssembly built, FirstQuestion first) {
        this.candidacies = candidacies;
        this.prepared = prepared;
        this.built = built;
        this.first = first;
    }

    /** The session that is to be stored; fails with the problem that the candidate is to be told. */
    Future<NewSession> begin(AssignedSitting sitting) {
        if (sitting.assignment().mode() == Mode.DIAGNOSTIC) {
            return seen(sitting).compose(seen -> draw(sitting, seen));
        }
        return form(sitting).map(sitting::session);
    }

    private Future<Form> form(AssignedSitting sitting) {
        return sitting.takesPreparedForm() ? prepared.take(sitting.assignment().id(), sitting.sessionId())
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> build(sitting, PackedIds.NONE)))
                : seen(sitting).compose(seen -> build(sitting, seen));
    }

    private Future<PackedIds> seen(AssignedSitting sitting) {
        return sitting.isFresh() ? Future.succeededFuture(PackedIds.NONE)
                : candidacies.find(sitting.candidateId(), sitting.assignment().exam()).map(Candidacy::seen);
    }

    private Future<Form> build(AssignedSitting sitting, PackedIds seen) {
        return built.assemble(sitting.assignment().toFormRequest(sitting.language(), seen))
                .recover(failure -> Future.failedFuture(Neighbours.toProblem(failure)));
    }

    /** By the seed of the session's id: whoever is let in again after a lost answer begins with the same question. */
    private Future<NewSession> draw(AssignedSitting sitting, PackedIds seen) {
        List<String> types = ResponseShape.TYPES.stream().sorted().toList();
        String seed = Long.toString(sitting.sessionId().getLeastSignificantBits());
        return UniHelper.toFuture(first.draw(sitting.assignment().exam(), sitting.language(), types, seed, seen))
                .map(begun -> sitting.session(begun.form(), new StartTerms.Adaptive(begun.calibration(), types)));
    }
}

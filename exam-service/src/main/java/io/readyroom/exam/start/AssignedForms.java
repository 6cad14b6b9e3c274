package io.readyroom.exam.start;

import jakarta.inject.Singleton;

import io.readyroom.exam.Neighbours;
import io.readyroom.exam.preparation.PreparedForms;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.question.FormAssembly;
import io.readyroom.platform.web.json.PackedIds;
import io.vertx.core.Future;

/** Forms of assigned sessions: one that was built ahead where it will do, otherwise built like everybody's. */
@Singleton
class AssignedForms {

    private final CandidacyRepository candidacies;
    private final PreparedForms prepared;
    private final FormAssembly built;

    AssignedForms(CandidacyRepository candidacies, PreparedForms prepared, FormAssembly built) {
        this.candidacies = candidacies;
        this.prepared = prepared;
        this.built = built;
    }

    /** Fails with the problem that the candidate is to be told. */
    Future<Form> find(AssignedSitting sitting) {
        if (!sitting.isFresh()) {
            return candidacies.find(sitting.candidateId(), sitting.assignment().exam())
                    .compose(known -> build(sitting, known.seen()));
        }
        return sitting.takesPreparedForm() ? prepared.take(sitting.assignment().id(), sitting.sessionId())
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> build(sitting, PackedIds.NONE)))
                : build(sitting, PackedIds.NONE);
    }

    private Future<Form> build(AssignedSitting sitting, PackedIds seen) {
        return built.assemble(sitting.assignment().toFormRequest(sitting.language(), seen))
                .recover(failure -> Future.failedFuture(Neighbours.toProblem(failure)));
    }
}

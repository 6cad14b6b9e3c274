package io.readyroom.scoring.feedback;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.scoring.answerkey.AnswerKeyRepository;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.feedback.GradeOutcome.Outcome;
import io.readyroom.scoring.grading.Grading;
import io.readyroom.scoring.grading.MalformedAnswerException;
import io.readyroom.scoring.grading.SelectionLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Grades responses by the keys as they are now, with one look for all of them. */
@Singleton
class ResponseGrading {

    private final AnswerKeyRepository keys;
    private final Pool pool;

    ResponseGrading(AnswerKeyRepository keys, Pool pool) {
        this.keys = keys;
        this.pool = pool;
    }

    /** One outcome for each request, in their order; one that can't be graded keeps no other from it. */
    Uni<List<GradeOutcome>> grade(List<GradeRequest> requests) {
        return keys.heads(pool, requests.stream().map(GradeRequest::questionVersionId).toList())
                .map(known -> requests.stream().map(request -> grade(request, known)).toList());
    }

    private static GradeOutcome grade(GradeRequest request, Map<UUID, KeyRevision> known) {
        UUID version = request.questionVersionId();
        KeyRevision key = known.get(version);
        if (key == null) {
            return GradeOutcome.refused(version, Outcome.KEY_NOT_AVAILABLE,
                    "The key of question version %s has not arrived yet.".formatted(version));
        }
        try {
            return GradeOutcome.graded(key, Grading.grade(key.type().response(request.response()), key.key(),
                    SelectionLimit.of(key.key()), request.gradingPolicy()));
        } catch (MalformedAnswerException e) {
            return GradeOutcome.refused(version, Outcome.INVALID_RESPONSE, e.getMessage());
        }
    }
}

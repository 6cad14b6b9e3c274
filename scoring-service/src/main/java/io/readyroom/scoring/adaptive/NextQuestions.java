package io.readyroom.scoring.adaptive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.ScoringProblem;
import io.readyroom.scoring.answerkey.AnswerKeyRepository;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.Grading;
import io.readyroom.scoring.grading.MalformedAnswerException;
import io.readyroom.scoring.grading.Response;
import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.grading.SelectionLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Grades what was answered, and lets the engine decide. */
@ApplicationScoped
class NextQuestions {

    private final Pools pools;
    private final AnswerKeyRepository keys;
    private final Pool database;

    NextQuestions(Pools pools, AnswerKeyRepository keys, Pool database) {
        this.pools = pools;
        this.keys = keys;
        this.database = database;
    }

    Uni<NextQuestionResponse> next(NextQuestionRequest request) {
        return pools.of(request.exam(), request.calibration(), request.versions())
                .chain(pool -> keys(request).map(known -> asked(pool, request, known))
                        .map(asked -> Engine.next(pool, asked, request.draw()))
                        .map(decision -> NextQuestionResponse.from(pool, decision)));
    }

    private Uni<Map<UUID, KeyRevision>> keys(NextQuestionRequest request) {
        return request.items().isEmpty() ? Uni.createFrom().item(Map.of()) : keys.heads(database, request.versions());
    }

    private static List<Asked> asked(ItemPool pool, NextQuestionRequest request, Map<UUID, KeyRevision> known) {
        if (!request.items().isEmpty() && request.gradingPolicy() == null) {
            throw invalid("gradingPolicy", "is needed to grade the items");
        }
        List<Asked> asked = new ArrayList<>(request.items().size());
        Set<UUID> once = new HashSet<>();
        for (int i = 0; i < request.items().size(); i++) {
            NextQuestionRequest.Item item = request.items().get(i);
            String field = "items[" + i + "]";
            PooledItem of = pool.find(item.questionVersionId())
                    .orElseThrow(() -> invalid(field + ".questionVersionId", "is no question of the exam"));
            if (!once.add(of.questionId())) {
                throw invalid(field + ".questionVersionId", "was asked before");
            }
            KeyRevision key = known.get(item.questionVersionId());
            if (key == null) {
                throw ProblemException.of(ScoringProblem.KEY_NOT_AVAILABLE,
                        "The key of question version %s has not arrived yet.".formatted(item.questionVersionId()));
            }
            asked.add(asked(of, request, key, field, item));
        }
        return asked;
    }

    private static Asked asked(PooledItem of, NextQuestionRequest request, KeyRevision key, String field,
            NextQuestionRequest.Item item) {
        Score score = Grading.grade(response(key, field, item), key.key(), SelectionLimit.of(key.key()),
                request.gradingPolicy());
        return new Asked(of, (double) score.points() / score.maxPoints(), key.voided());
    }

    private static Response response(KeyRevision key, String field, NextQuestionRequest.Item item) {
        try {
            return key.type().response(item.response());
        } catch (MalformedAnswerException e) {
            throw ProblemException
                    .of(ScoringProblem.INVALID_RESPONSE, "A response is none for %s.".formatted(key.type().slug()))
                    .withError(field + ".response", e.getMessage());
        }
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The items don't make a session.").withError(field, message);
    }
}

package io.readyroom.scoring.adaptive;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.adaptive.Engine.Decision;
import io.readyroom.scoring.grading.QuestionType;

/**
 * What comes next: either {@code question} or {@code stop} is there. The estimate is for the service that asks; the learner
 * is told when the session has ended.
 *
 * @param calibration to hold and send along until the session ends
 * @param theta EAP estimate after the questions so far
 * @param standardError of theta
 * @param answered questions that the estimate rests on; voided ones tell nothing
 */
record NextQuestionResponse(int calibration, @Schema(nullable = true) Question question, @Schema(nullable = true) Stop stop,
        double theta, double standardError, int answered) {

    record Question(UUID questionId, UUID questionVersionId, String objective, String domain, QuestionType type) {

        static Question from(PooledItem item) {
            return new Question(item.questionId(), item.versionId(), item.objective(), item.domain(), item.type());
        }
    }

    static NextQuestionResponse from(ItemPool pool, Decision decision) {
        return new NextQuestionResponse(pool.calibration(), decision.question().map(Question::from).orElse(null),
                decision.stop().orElse(null), decision.posterior().theta(), decision.posterior().standardError(),
                decision.answered());
    }
}

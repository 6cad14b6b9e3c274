package io.readyroom.exam.answer;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.readyroom.exam.missed.MissedQuestions;
import io.readyroom.exam.scoring.Grading;
import io.smallrye.mutiny.Uni;

/**
 * Tells what an answer is worth, where the policy tells at once. Only after the commit that has stored and locked it: whoever
 * knows the key can't change the answer any more.
 */
@Singleton
class FeedbackGiver {

    /** Tells the gateway whose explanations belong to the answer; it goes no further. */
    static final String VERSION_HEADER = "Feedback-Question-Version";

    private static final Logger LOG = Logger.getLogger(FeedbackGiver.class);

    private final Grading grading;
    private final MissedQuestions missed;
    private final Counter missing;

    FeedbackGiver(Grading grading, MissedQuestions missed, MeterRegistry metrics) {
        this.grading = grading;
        this.missed = missed;
        this.missing = Counter.builder("readyroom.answers.without.feedback")
                .description("Answers that were saved and could not be graded at once").register(metrics);
    }

    /** Of an answer that is stored; empty when there is none to give now. The same answer sent again asks again. */
    Uni<Optional<AnswerFeedback>> about(CheckedAnswer stored) {
        if (!stored.wantsFeedback()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return grading
                .grade(stored.slot().questionVersionId(), stored.answer().storedResponse(), stored.form().gradingPolicy())
                .invoke(grade -> missed.note(stored.answer().sessionId(), stored.answer().position(),
                        grade.points() < grade.maxPoints()))
                .map(grade -> Optional.of(AnswerFeedback.from(grade)))
                .onFailure().invoke(this::note)
                .onFailure().recoverWithItem(Optional.empty());
    }

    /** At most a line of debugging: while scoring-service is away, this is every answer. */
    private void note(Throwable failure) {
        missing.increment();
        LOG.debugf("An answer is saved without feedback: %s", failure.toString());
    }
}

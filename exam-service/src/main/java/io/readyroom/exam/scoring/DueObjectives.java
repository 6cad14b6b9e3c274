package io.readyroom.exam.scoring;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;

/** Asks scoring-service, which keeps the schedule, what is due for review. Numbers stand in the configuration. */
@Singleton
public class DueObjectives {

    /** As many as a session may have questions. */
    private static final int MOST = 200;

    private final DueObjectivesClient client;

    DueObjectives(@RestClient DueObjectivesClient client) {
        this.client = client;
    }

    /** What is due now; nothing for an exam that scoring-service has not heard of. Fails when it can't be asked. */
    @Timeout
    @Retry
    @CircuitBreaker
    public Uni<DueReviews> of(UUID learner, String exam) {
        return client.due(learner, exam, MOST)
                .onFailure(failure -> failure instanceof ScoringRefusedException refused && refused.isNotFound())
                .recoverWithItem(DueReviews.NONE);
    }
}

package io.readyroom.exam.scoring;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;

/**
 * Asks scoring-service, which knows the learner's ability, for the next question of a diagnostic session. It keeps nothing of
 * it: asked twice it answers the same twice. Numbers stand in the configuration.
 */
@Singleton
public class NextQuestions {

    private final NextQuestionClient client;

    NextQuestions(@RestClient NextQuestionClient client) {
        this.client = client;
    }

    /** Fails when scoring-service can't be asked, and when it can't answer: a key may not have arrived yet. */
    @Timeout
    @Retry(abortOn = ScoringRefusedException.class)
    @CircuitBreaker(skipOn = ScoringRefusedException.class)
    public Uni<NextQuestion> next(DiagnosticSoFar session) {
        return client.next(session);
    }
}

package io.readyroom.exam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Asks scoring-service, which has the keys, what responses are worth. Grading changes nothing there, so a call that broke is
 * sent
 * once more; one that was too slow isn't. Numbers stand in the configuration.
 */
@Singleton
public class Grading {

    /** The most that scoring-service grades at once. */
    private static final int MOST = 500;

    private final ScoringClient client;

    Grading(@RestClient ScoringClient client) {
        this.client = client;
    }

    /**
     * What a response is worth.
     *
     * @param response JSON in the shape of the question's type, or null for none
     * @param gradingPolicy by its name
     * @return fails when scoring-service can't be asked, and when it can't grade it: the key may not have arrived yet
     */
    @Timeout
    @Retry(abortOn = { UngradableException.class, TimeoutException.class, CircuitBreakerOpenException.class })
    @CircuitBreaker(skipOn = UngradableException.class)
    public Uni<Grade> grade(UUID questionVersionId, String response, String gradingPolicy) {
        return client.grade(new GradeRequest(questionVersionId, response, gradingPolicy));
    }

    /**
     * What each response is worth, in their order; empty for one that can't be graded. Fails when scoring-service can't be
     * asked.
     */
    @Timeout
    @Retry(abortOn = { UngradableException.class, TimeoutException.class, CircuitBreakerOpenException.class })
    @CircuitBreaker(skipOn = UngradableException.class)
    public Uni<List<Optional<Grade>>> gradeAll(List<Ungraded> responses, String gradingPolicy) {
        return Multi.createFrom().iterable(inParts(responses))
                .onItem().transformToUniAndConcatenate(part -> ask(part, gradingPolicy))
                .onItem().<Optional<Grade>> transformToIterable(grades -> grades)
                .collect().asList();
    }

    private Uni<List<Optional<Grade>>> ask(List<Ungraded> responses, String gradingPolicy) {
        List<GradeRequest> requests = responses.stream().map(response -> GradeRequest.of(response, gradingPolicy)).toList();
        return client.gradeAll(new GradesRequest(requests)).map(GradesResponse::grades).invoke(grades -> {
            if (grades.size() != requests.size()) {
                throw new IllegalStateException(
                        "scoring-service answered with " + grades.size() + " grades instead of " + requests.size());
            }
        });
    }

    private static List<List<Ungraded>> inParts(List<Ungraded> responses) {
        List<List<Ungraded>> parts = new ArrayList<>();
        for (int from = 0; from < responses.size(); from += MOST) {
            parts.add(responses.subList(from, Math.min(responses.size(), from + MOST)));
        }
        return parts;
    }
}

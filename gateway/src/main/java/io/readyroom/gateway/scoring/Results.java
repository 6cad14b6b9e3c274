package io.readyroom.gateway.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.gateway.neighbour.Neighbours;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Results and graded slots as scoring-service shows them to the caller. */
@Singleton
public class Results {

    private static final String NEIGHBOUR = "scoring-service";
    private static final int ACCEPTED = 202;

    private final ScoringClient client;

    Results(@RestClient ScoringClient client) {
        this.client = client;
    }

    /** The result, or why there is none yet. */
    public Uni<ResultAnswer> find(String token, UUID session) {
        return client.result(token, session).map(Results::answer)
                .onFailure(Results::isNotFound).recoverWithItem(new ResultAnswer.Unknown())
                .onFailure().transform(failure -> Neighbours.told(NEIGHBOUR, failure));
    }

    /**
     * The result as a document; empty while there is none that the caller may see.
     *
     * @param known entity tags of what the client has, or null
     */
    public Uni<Optional<ScoreReport>> report(String token, UUID session, String known) {
        return client.report(token, session, known)
                .map(response -> response.getStatus() == ACCEPTED ? Optional.<ScoreReport> empty()
                        : Optional.of(ScoreReport.from(response)))
                .onFailure(Results::isNotFound).recoverWithItem(Optional.empty())
                .onFailure().transform(failure -> Neighbours.told(NEIGHBOUR, failure));
    }

    /** The graded slots with their keys; empty while scoring-service has no result that the caller may see. */
    public Uni<Optional<List<GradedItem>>> review(String token, UUID session) {
        return client.review(token, session).map(graded -> Optional.of(graded.items()))
                .onFailure(Results::isNotFound).recoverWithItem(Optional.empty())
                .onFailure().transform(failure -> Neighbours.told(NEIGHBOUR, failure));
    }

    private static ResultAnswer answer(RestResponse<JsonNode> response) {
        return response.getStatus() == ACCEPTED ? new ResultAnswer.Pending() : new ResultAnswer.Ready(response.getEntity());
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof ProblemException refusal
                && refusal.type().slug().equals(CommonProblem.NOT_FOUND.slug());
    }
}

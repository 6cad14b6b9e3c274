package io.readyroom.scoring.review;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.scoring.ScoringProblem;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Answer;
import io.readyroom.scoring.submission.SubmissionRepository;
import io.smallrye.mutiny.Uni;

@Path("/v1/exam-sessions/{id}/review")
@Tag(name = "Results")
class ReviewResource {

    private final SubmissionRepository submissions;
    private final ReviewRepository reviews;
    private final CurrentCaller caller;

    ReviewResource(SubmissionRepository submissions, ReviewRepository reviews, CurrentCaller caller) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
    @Operation(operationId = "getReview", summary = "Responses, keys and points of an own session that has a result")
    @APIResponseSchema(ReviewResponse.class)
    @APIResponse(responseCode = "404", description = "No result yet, or somebody else's session")
    @APIResponse(responseCode = "409", description = "review-not-available: the session's policy never shows keys")
    public Uni<ReviewResponse> get(@RestPath UUID id) {
        return submissions.require(id, caller.get().in(id).accountId())
                .map(submission -> submission.session())
                .invoke(ReviewResource::refuseWhereNeverShown)
                .chain(session -> reviews.require(id, responses(session)));
    }

    private static void refuseWhereNeverShown(ExamSessionSubmitted session) {
        if (session.facts().policy() != null && "never".equals(session.facts().policy().feedback())) {
            throw ProblemException.of(ScoringProblem.REVIEW_NOT_AVAILABLE, "This session's rules don't show what was right.");
        }
    }

    private static Map<Integer, JsonNode> responses(ExamSessionSubmitted session) {
        return session.answers().stream().filter(answer -> answer.response() != null && !answer.response().isNull())
                .collect(Collectors.toMap(Answer::position, Answer::response, (first, second) -> second));
    }
}

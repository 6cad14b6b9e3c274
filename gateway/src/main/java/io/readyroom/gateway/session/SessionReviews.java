package io.readyroom.gateway.session;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.readyroom.gateway.GatewayProblem;
import io.readyroom.gateway.exam.ExamSessions;
import io.readyroom.gateway.exam.SessionState;
import io.readyroom.gateway.exam.Slot;
import io.readyroom.gateway.question.QuestionVersions;
import io.readyroom.gateway.scoring.GradedItem;
import io.readyroom.gateway.scoring.Results;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/**
 * The review. scoring-service comes first and alone: it decides whether this learner may see keys, and only versions that it
 * has named are looked up. The rest is read in parallel.
 */
@Singleton
class SessionReviews {

    private static final Logger LOG = Logger.getLogger(SessionReviews.class);

    private final Results results;
    private final ExamSessions sessions;
    private final QuestionVersions versions;

    SessionReviews(Results results, ExamSessions sessions, QuestionVersions versions) {
        this.results = results;
        this.sessions = sessions;
        this.versions = versions;
    }

    Uni<ReviewResponse> read(String token, UUID session) {
        return results.review(token, session).chain(graded -> graded.isPresent() ? explain(token, session, graded.get())
                : sessions.state(token, session).map(SessionReviews::refuse));
    }

    private Uni<ReviewResponse> explain(String token, UUID session, List<GradedItem> graded) {
        List<UUID> ids = graded.stream().map(GradedItem::questionVersionId).distinct().toList();
        return Uni.combine().all()
                .unis(versions.candidates(ids), versions.rationales(ids), slots(token, session)).asTuple()
                .map(parts -> new ReviewResponse(graded.stream()
                        .map(item -> ReviewedQuestionResponse.from(item, parts.getItem1().get(item.questionVersionId()),
                                parts.getItem3().get(item.position()), parts.getItem2().get(item.questionVersionId())))
                        .toList()));
    }

    /** The order in which the options were shown, and what came too late; a review without them is still a whole review. */
    private Uni<Map<Integer, Slot>> slots(String token, UUID session) {
        return sessions.slots(token, session)
                .map(slots -> slots.stream().collect(Collectors.toMap(Slot::position, slot -> slot)))
                .onFailure().invoke(failure -> LOG.debug("A review is shown in the authors' order", failure))
                .onFailure().recoverWithItem(Map.of());
    }

    private static ReviewResponse refuse(SessionState session) {
        String detail = session.isSubmitted() ? "The session is being scored; its review opens with the result."
                : session.isAbandoned() ? "The session was abandoned; it has no review."
                        : "The review opens when the session has been submitted and scored.";
        throw ProblemException.of(GatewayProblem.REVIEW_NOT_AVAILABLE, detail);
    }
}

package io.readyroom.exam.launch.redemption;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.readyroom.exam.Neighbours;
import io.readyroom.exam.assignment.Assignment;
import io.readyroom.exam.secret.OneUseToken;
import io.readyroom.exam.start.AssignedStart;
import io.readyroom.exam.user.SessionToken;
import io.readyroom.exam.user.SessionTokens;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Lets a candidate into the session of a launch link: the one that runs, or a new attempt. */
@Singleton
class Redemption {

    /** Whoever is overtaken by another link of the same candidate looks again. */
    private static final int LOOKS = 3;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final OpeningRepository openings;
    private final AssignedStart starts;
    private final SessionTokens tokens;

    Redemption(OpeningRepository openings, AssignedStart starts, SessionTokens tokens) {
        this.openings = openings;
        this.starts = starts;
        this.tokens = tokens;
    }

    /** Whatever fails on the way, the same link may be redeemed again and leads into the same session. */
    Uni<RedeemedLaunch> redeem(RedeemLaunchRequest request) {
        return UniHelper.toUni(enter(OneUseToken.hash(request.token()), LOOKS))
                .chain(opening -> token(opening).map(token -> RedeemedLaunch.of(opening, token)));
    }

    private Future<Opening> enter(Buffer tokenHash, int looks) {
        if (looks == 0) {
            return Future.failedFuture(ProblemException
                    .of(CommonProblem.UNAVAILABLE, "Other links of the candidate are being opened. Try again.")
                    .withRetryAfter(SOON));
        }
        return openings.open(tokenHash).map(Opening::requireUsable)
                .compose(opening -> opening.isStarted() ? Future.succeededFuture(opening)
                        : starts.start(opening.requireSitting()).compose(started -> started ? Future.succeededFuture(opening)
                                : enter(tokenHash, looks - 1)));
    }

    private Uni<SessionToken> token(Opening opening) {
        Assignment assignment = opening.standing().assignment();
        return tokens.issue(opening.standing().candidateId(), assignment.organisationId(), opening.sessionId(),
                assignment.livemode()).onFailure().transform(Neighbours::toProblem);
    }
}

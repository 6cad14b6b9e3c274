package io.readyroom.exam.launch.redemption;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.Neighbours;
import io.readyroom.exam.user.SessionToken;
import io.readyroom.exam.user.SessionTokens;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Gives a candidate the next token before the last one runs out, for as long as there is something to do in the session. */
@Singleton
class TokenRenewal {

    private static final String READ = """
            SELECT organisation_id, livemode, status IN ('open', 'paused', 'on_break')
              OR coalesce(submitted_at, abandoned_at) > clock_timestamp() - interval '1 hour' AS renewable
            FROM exam_session WHERE id = $1 AND learner_id = $2 AND organisation_id = $3
            """;

    private final Pool pool;
    private final SessionTokens tokens;

    TokenRenewal(Pool pool, SessionTokens tokens) {
        this.pool = pool;
        this.tokens = tokens;
    }

    /** Fails with {@code not-found}, or with {@code session-closed} an hour after the session has ended. */
    Uni<SessionToken> renew(UUID sessionId, Caller candidate) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(sessionId, candidate.accountId(), candidate.organisation().orElse(null)))
                .map(TokenRenewal::required)
                .chain(row -> tokens.issue(candidate.accountId(), row.getUUID("organisation_id"), sessionId,
                        row.getBoolean("livemode")).onFailure().transform(Neighbours::toProblem));
    }

    private static Row required(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw ProblemException.notFound("The session");
        }
        Row row = rows.iterator().next();
        if (!row.getBoolean("renewable")) {
            throw ProblemException.of(ExamProblem.SESSION_CLOSED,
                    "The session ended more than an hour ago; it gives no more tokens.");
        }
        return row;
    }
}

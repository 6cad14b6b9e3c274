package io.readyroom.scoring.outcome;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.readiness.Recalibration;
import io.readyroom.scoring.readiness.Recalibrations;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Versions of corrections; they are appended, never changed. */
@ApplicationScoped
class RecalibrationRepository implements Recalibrations {

    private static final String CURRENT = """
            SELECT version, intercept, slope, outcomes FROM recalibration WHERE exam = $1 ORDER BY version DESC LIMIT 1""";

    private static final String APPEND = """
            INSERT INTO recalibration (exam, version, intercept, slope, outcomes) VALUES ($1, $2, $3, $4, $5)""";

    /** One fit an exam at a time: two would make the same version. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('recalibration ' || CAST($1 AS text), 0))::text";

    @Override
    public Uni<Recalibration> current(SqlClient client, String exam) {
        return client.preparedQuery(CURRENT).execute(Tuple.of(exam)).map(rows -> rows.stream().findFirst()
                .map(row -> new Recalibration(row.getInteger("version"), row.getDouble("intercept"), row.getDouble("slope"),
                        row.getInteger("outcomes")))
                .orElse(Recalibration.NONE));
    }

    Uni<Void> lock(SqlConnection tx, String exam) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(exam)).replaceWithVoid();
    }

    Uni<Void> append(SqlConnection tx, String exam, Recalibration made) {
        return tx.preparedQuery(APPEND)
                .execute(Tuple.of(exam, made.version(), made.intercept(), made.slope(), made.outcomes())).replaceWithVoid();
    }
}

package io.readyroom.scoring.readiness;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** Who knows how predictions turned out. Without one nothing is corrected. */
public interface Recalibrations {

    /** The correction in force for an exam; {@link Recalibration#NONE} while too few outcomes are known. */
    Uni<Recalibration> current(SqlClient client, String exam);
}

package io.readyroom.platform.messaging.track;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.readyroom.platform.messaging.replay.OwnService;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** The other end of the way of an event. */
@Path("/v1/operator/events/taken")
@Tag(name = "Operators")
class TakenEventsResource {

    private static final String TAKEN = """
            SELECT event_id, received_at FROM inbox WHERE consumer = $1 AND event_id = ANY($2) ORDER BY received_at, event_id
            """;
    /** So many that they fit into the line of a request. */
    private static final int MOST = 50;

    private final Pool pool;
    private final OwnService own;

    TakenEventsResource(Pool pool, OwnService own) {
        this.pool = pool;
        this.own = own;
    }

    @GET
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Operation(operationId = "takenEvents", summary = "Which of some events this service has taken, and when")
    public Uni<TakenEvents> taken(@QueryParam("id") @Size(min = 1, max = MOST) List<UUID> ids) {
        return pool.preparedQuery(TAKEN).execute(Tuple.of(own.name(), ids.toArray(UUID[]::new)))
                .map(rows -> new TakenEvents(own.name(), rows.stream().map(TakenEventsResource::item).toList()));
    }

    private static TakenEvents.Item item(Row row) {
        return new TakenEvents.Item(row.getUUID("event_id"), row.getOffsetDateTime("received_at").toInstant());
    }
}

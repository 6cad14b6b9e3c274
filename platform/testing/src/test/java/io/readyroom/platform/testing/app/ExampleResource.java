package io.readyroom.platform.testing.app;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.database.IdempotencyKeyReusedException;
import io.readyroom.platform.database.IdempotencyKeys;
import io.readyroom.platform.database.StoredAnswer;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

@Path("/v1/examples")
class ExampleResource {

    private final Pool pool;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    ExampleResource(Pool pool, Outbox outbox, CurrentCaller caller, ObjectMapper json) {
        this.pool = pool;
        this.outbox = outbox;
        this.caller = caller;
        this.json = json;
    }

    record CreateExample(@NotBlank String name, @Max(3) int size) {
    }

    @POST
    @RolesAllowed({ Roles.LEARNER, Roles.GUEST })
    public Uni<Map<String, Object>> create(@HeaderParam(IdempotencyHeader.NAME) String header, @Valid CreateExample request) {
        String fingerprint = IdempotencyHeader.fingerprint(json, request);
        UUID principal = caller.get().accountId();
        return pool.withTransaction(connection -> IdempotencyHeader.read(header)
                .map(key -> IdempotencyKeys.once(Transaction.on(connection), principal, "create-example", key, fingerprint,
                        () -> publish(connection, request)))
                .orElseGet(() -> publish(connection, request)))
                .onFailure(IdempotencyKeyReusedException.class).transform(e -> IdempotencyHeader.reused())
                .invoke(outbox::wake)
                .map(answer -> Map.of("answer", answer.body()));
    }

    private Uni<StoredAnswer> publish(SqlConnection connection, CreateExample request) {
        String id = UUID.randomUUID().toString();
        OutgoingEvent event = OutgoingEvent.of(Topics.ASSIGNMENTS, id, "ExampleCreated", id, 1,
                "{\"aggregateVersion\":1,\"name\":\"" + request.name() + "\"}");
        return outbox.append(Transaction.on(connection), List.of(event))
                .replaceWith(new StoredAnswer(201, "\"" + id + "\""));
    }

    @GET
    @Path("/open")
    @PermitAll
    public Uni<Map<String, String>> open() {
        return caller.find().map(found -> Map.of("caller", found.map(c -> c.accountId().toString()).orElse("nobody")));
    }

    @GET
    @Path("/page")
    @PermitAll
    public String page(@QueryParam("limit") int limit) {
        return "limit " + limit;
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "no annotation: nobody gets here";
    }

    @GET
    @Path("/internal")
    @RolesAllowed(Roles.SERVICE)
    public Map<String, String> internal() {
        return Map.of("caller", "a service");
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("a secret sentence");
    }
}

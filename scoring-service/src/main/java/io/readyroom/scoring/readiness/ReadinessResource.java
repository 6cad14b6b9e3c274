package io.readyroom.scoring.readiness;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.scoring.bank.Bank;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

@Path("/v1/me/exams/{code}/readiness")
@Tag(name = "Learning")
class ReadinessResource {

    private final Pool pool;
    private final Bank bank;
    private final ReadinessReader readiness;
    private final CurrentCaller caller;
    private final Clock clock;

    ReadinessResource(Pool pool, Bank bank, ReadinessReader readiness, CurrentCaller caller, Clock clock) {
        this.pool = pool;
        this.bank = bank;
        this.readiness = readiness;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Operation(operationId = "getReadiness", summary = "The chance to pass the real exam now: a range, or what is missing for one")
    @APIResponseSchema(ReadinessResponse.class)
    @APIResponse(responseCode = "404", description = "There is no such exam")
    public Uni<ReadinessResponse> get(@RestPath String code) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID learner = caller.get().accountId();
        return pool.withConnection(client -> bank.requireExam(client, code)
                .chain(exam -> readiness.assess(client, learner, exam, now)
                        .map(assessment -> ReadinessResponse.from(exam, assessment, now))));
    }
}

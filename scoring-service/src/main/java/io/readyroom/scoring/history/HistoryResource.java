package io.readyroom.scoring.history;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.scoring.bank.Bank;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

@Path("/v1/me/exams/{code}/history")
@Tag(name = "Learning")
class HistoryResource {

    private static final int TREND_SESSIONS = 10;

    private final HistoryRepository history;
    private final Bank bank;
    private final Pool pool;
    private final CurrentCaller caller;

    HistoryResource(HistoryRepository history, Bank bank, Pool pool, CurrentCaller caller) {
        this.history = history;
        this.bank = bank;
        this.pool = pool;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Operation(operationId = "getHistory", summary = "The learner's results of an exam, the newest first")
    @APIResponseSchema(HistoryResponse.class)
    @APIResponse(responseCode = "404", description = "not-found: no such exam")
    public Uni<HistoryResponse> get(@RestPath String code, @RestQuery @Size(max = 200) String cursor,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        UUID learner = caller.get().accountId();
        HistoryPosition after = HistoryPosition.of(cursor);
        return bank.requireExam(pool, code)
                .chain(() -> history.page(learner, code, after, limit + 1))
                .map(rows -> Page.of(rows, limit, last -> new HistoryPosition(last.submittedAt(), last.sessionId()).cursor()))
                .chain(page -> trend(learner, code, cursor).map(domains -> HistoryResponse.from(page, domains)));
    }

    /** Null behind the first page, where it would be the same again. */
    private Uni<List<DomainTrend>> trend(UUID learner, String exam, String cursor) {
        return cursor != null ? Uni.createFrom().nullItem()
                : history.domains(learner, exam, TREND_SESSIONS).map(DomainTrend::of);
    }
}

package io.readyroom.exam.session;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.form.FrozenForms;
import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;

/** Reading sessions: the list, one with the state of its slots, and this service's half of the questions. */
@Path("/v1/exam-sessions")
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
class ExamSessionResource {

    private final CurrentCaller caller;
    private final ExamSessionRepository sessions;
    private final SlotRepository slots;
    private final FrozenForms forms;
    private final SeenPositions seen;

    ExamSessionResource(CurrentCaller caller, ExamSessionRepository sessions, SlotRepository slots, FrozenForms forms,
            SeenPositions seen) {
        this.caller = caller;
        this.sessions = sessions;
        this.slots = slots;
        this.forms = forms;
        this.seen = seen;
    }

    @GET
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Operation(summary = "The learner's own sessions, the newest first")
    public Uni<Page<ExamSessionSummary>> list(@RestQuery String exam, @RestQuery String status, @RestQuery String cursor,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return sessions.list(caller.get().accountId(), SessionQuery.of(exam, status, cursor, limit))
                .map(found -> Page.of(found.stream().map(ExamSessionSummary::from).toList(), limit,
                        last -> Cursor.encode(last.id())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A session: status, clock, and which slots are answered, flagged, locked")
    public Uni<ExamSessionResponse> get(@RestPath UUID id) {
        UUID learner = caller.get().in(id).accountId();
        return forms.require(id, learner)
                .chain(form -> sessions.require(id, learner).map(session -> ExamSessionResponse.from(session, form)));
    }

    @GET
    @Path("{id}/questions")
    @Operation(summary = "The slots from a position on, with the stored responses; contents are joined by the gateway", description = "Those of sections that aren't open yet are left out. Where a break locks what was seen, whatever is shown counts as seen.")
    @APIResponse(responseCode = "409", description = "session-paused: the session is on a break, and there is something that was not shown before")
    public Uni<SessionQuestions> questions(@RestPath UUID id, @RestQuery @DefaultValue("1") @Min(1) int from,
            @RestQuery @DefaultValue("10") @Min(1) @Max(100) int limit) {
        UUID learner = caller.get().in(id).accountId();
        return forms.require(id, learner)
                .chain(form -> UniHelper.toUni(read(form, from, limit))
                        .map(stored -> SessionQuestions.of(form, from, limit, stored)));
    }

    private Future<StoredSlots> read(FrozenForm form, int from, int limit) {
        Future<StoredSlots> stored = slots.read(form, from, limit);
        return SeenPositions.matterTo(form) ? stored.compose(read -> seen.record(form, from, limit, read)) : stored;
    }
}

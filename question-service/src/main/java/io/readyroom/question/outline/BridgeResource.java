package io.readyroom.question.outline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.bridge.BridgeDecision;
import io.readyroom.question.bridge.BridgedQuestion;
import io.readyroom.question.rest.PageQuery;
import io.smallrye.mutiny.Uni;

/**
 * From one outline to another, of the same exam or of its successor: what carries over, what needs somebody, and what was
 * decided.
 */
@Path("/v1/authoring/outlines")
@Tag(name = "Authoring: outlines")
class BridgeResource {

    private final OutlineDesk desk;
    private final BridgeView bridge;

    BridgeResource(OutlineDesk desk, BridgeView bridge) {
        this.desk = desk;
        this.bridge = bridge;
    }

    @GET
    @Path("/bridge")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getBridge", summary = "What of the questions carries over between two outlines, named as exam or exam@date")
    public Uni<OutlineBridge> between(@QueryParam("from") @Size(max = 80) String from,
            @QueryParam("to") @Size(max = 80) String to) {
        return bridge.between(desk.require(OutlineRef.parse("from", from)), desk.require(OutlineRef.parse("to", to)));
    }

    @GET
    @Path("/bridge/questions")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listBridgedQuestions", summary = "Where each question of an outline leads in one of another exam: bridged, without_target or undecided")
    public Uni<Page<BridgedQuestion>> questions(@QueryParam("from") @Size(max = 80) String from,
            @QueryParam("to") @Size(max = 80) String to, @QueryParam("decision") @Size(max = 20) String decision,
            @BeanParam @Valid PageQuery page) {
        return bridge.questions(desk.require(OutlineRef.parse("from", from)), desk.require(OutlineRef.parse("to", to)),
                BridgeDecision.parse(decision), page.afterId(), page.rows())
                .map(found -> page.page(found, BridgedQuestion::question));
    }

    @GET
    @Path("/{exam}/{asOf}/bridge")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getBridgeOfOutline", summary = "What of an outline's questions carries over to another one")
    public Uni<OutlineBridge> from(@PathParam("exam") String exam, @PathParam("asOf") String asOf,
            @QueryParam("to") @Size(max = 80) String to) {
        return bridge.between(desk.require(OutlineRef.of(exam, asOf)), desk.require(OutlineRef.parse("to", to)));
    }
}

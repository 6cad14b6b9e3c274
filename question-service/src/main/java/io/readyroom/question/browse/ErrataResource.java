package io.readyroom.question.browse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.rest.PageLimit;
import io.readyroom.question.serving.Errata;
import io.smallrye.mutiny.Uni;

/** Corrected keys of an exam and what became of disputes, in public. */
@Path("/v1/exams/{code}/errata")
@Tag(name = "Catalogue")
class ErrataResource {

    private final CurrentCatalogue catalogue;
    private final Errata errata;

    ErrataResource(CurrentCatalogue catalogue, Errata errata) {
        this.catalogue = catalogue;
        this.errata = errata;
    }

    @GET
    @PermitAll
    @Cancellable(false)
    @Operation(operationId = "listErrata", summary = "Corrected and voided keys and the outcomes of disputes, oldest first, with the reason")
    public Uni<Page<Errata.Erratum>> list(@PathParam("code") String code,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = PageLimit.DEFAULT)) String limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        Position after = Position.of(cursor);
        int items = PageLimit.parse(limit);
        return errata.after(catalogue.require(code).code(), after.correctedAt(), after.tie(), items + 1)
                .map(rows -> Page.of(rows, items, last -> Cursor.encode(last.correctedAt(), last.tie())));
    }

    private record Position(OffsetDateTime correctedAt, UUID tie) {

        static Position of(String cursor) {
            if (cursor == null) {
                return new Position(Instant.EPOCH.atOffset(ZoneOffset.UTC), new UUID(0, 0));
            }
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new Position(Instant.parse(parts.get(0)).atOffset(ZoneOffset.UTC), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.",
                        e).withError("cursor", "unknown cursor");
            }
        }
    }
}

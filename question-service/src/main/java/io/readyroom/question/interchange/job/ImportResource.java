package io.readyroom.question.interchange.job;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.core.buffer.Buffer;

/** Files of questions in. */
@Path(ImportResource.PATH)
@Tag(name = "Authoring")
class ImportResource {

    static final String PATH = "/v1/authoring/imports";

    private final JobOrders orders;
    private final JobDesk desk;
    private final Formats formats;
    private final CurrentCatalogue catalogue;

    ImportResource(JobOrders orders, JobDesk desk, Formats formats, CurrentCatalogue catalogue) {
        this.orders = orders;
        this.desk = desk;
        this.formats = formats;
        this.catalogue = catalogue;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "startImport", summary = "Import questions from a file", description = "The file is the body. Each item becomes a draft, or the next draft version of a question with its id that says something else; one that says the same is skipped. A dry run only writes the report.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = JobResponse.class, responseCode = "202")
    @APIResponse(responseCode = "413", description = "too-large")
    public Uni<RestResponse<JobResponse>> start(@BeanParam @Valid ImportParameters asked,
            @HeaderParam(IdempotencyHeader.NAME) String key, @Context HttpServerRequest request) {
        Multi<Buffer> body = Intake.bodyOf(request);
        var order = new JobRepository.Order(Ids.next(), Job.Kind.IMPORT, desk.owner(), catalogue.require(asked.exam).code(),
                formats.toRead(asked.format).name(), ContentJson.write(asked.settings()));
        return orders.receive(order, body, IdempotencyHeader.read(key))
                // Whatever is left of the body is not read.
                .onFailure().invoke(failure -> request.response().putHeader("Connection", "close"))
                .map(ImportResource::accepted);
    }

    private static RestResponse<JobResponse> accepted(Job job) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, JobResponse.from(job))
                .header(HttpHeaders.LOCATION, PATH + "/" + job.id()).build();
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listImports", summary = "My imports, the newest first")
    public Uni<Page<JobResponse>> list(@QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        return desk.list(Job.Kind.IMPORT, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getImport", summary = "An import and how far it is", description = "While it is at work, Retry-After says when to look again.")
    @APIResponseSchema(value = JobResponse.class, responseCode = "200")
    public Uni<RestResponse<JobResponse>> get(@PathParam("id") UUID id) {
        return desk.look(id, Job.Kind.IMPORT);
    }

    @GET
    @Path("/{id}/report")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getImportReport", summary = "What became of each item, in the order of the file")
    public Uni<Page<ReportItem>> report(@PathParam("id") UUID id,
            @QueryParam("outcome") @Pattern(regexp = "staged|imported|skipped|failed") String outcome,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        return desk.report(id, Job.Kind.IMPORT, outcome, cursor, limit);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "cancelImport", summary = "Stop an import", description = "What it has stored so far stays, unless it is all or nothing.")
    @APIResponseSchema(value = JobResponse.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "wrong-state: it is over")
    public Uni<JobResponse> cancel(@PathParam("id") UUID id) {
        return desk.cancel(id, Job.Kind.IMPORT);
    }
}

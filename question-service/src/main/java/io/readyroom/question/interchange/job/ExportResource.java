package io.readyroom.question.interchange.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;

/** Files of questions out. With their keys: for authors only. */
@Path(ExportResource.PATH)
@Tag(name = "Authoring")
class ExportResource {

    static final String PATH = "/v1/authoring/exports";

    private final JobOrders orders;
    private final JobDesk desk;
    private final JobFiles files;
    private final Formats formats;
    private final CurrentCatalogue catalogue;

    ExportResource(JobOrders orders, JobDesk desk, JobFiles files, Formats formats, CurrentCatalogue catalogue) {
        this.orders = orders;
        this.desk = desk;
        this.files = files;
        this.formats = formats;
        this.catalogue = catalogue;
    }

    @POST
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "startExport", summary = "Export questions to a file", description = "What the format can't hold stands in the report.")
    @APIResponseSchema(value = JobResponse.class, responseCode = "202")
    public Uni<RestResponse<JobResponse>> start(@NotNull @Valid ExportRequest asked,
            @HeaderParam(IdempotencyHeader.NAME) String key) {
        var order = new JobRepository.Order(Ids.next(), Job.Kind.EXPORT, desk.owner(), catalogue.require(asked.exam()).code(),
                formats.toWrite(asked.format()).name(), ContentJson.write(asked.settings()));
        return orders.accept(order, IdempotencyHeader.read(key)).map(job -> RestResponse.ResponseBuilder
                .create(RestResponse.Status.ACCEPTED, JobResponse.from(job))
                .header(HttpHeaders.LOCATION, PATH + "/" + job.id()).build());
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listExports", summary = "My exports, the newest first")
    public Uni<Page<JobResponse>> list(@QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        return desk.list(Job.Kind.EXPORT, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getExport", summary = "An export and how far it is", description = "While it is at work, Retry-After says when to look again.")
    @APIResponseSchema(value = JobResponse.class, responseCode = "200")
    public Uni<RestResponse<JobResponse>> get(@PathParam("id") UUID id) {
        return desk.look(id, Job.Kind.EXPORT);
    }

    @GET
    @Path("/{id}/report")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getExportReport", summary = "Questions that were not written whole, and what of them was left out")
    public Uni<Page<ReportItem>> report(@PathParam("id") UUID id,
            @QueryParam("outcome") @Pattern(regexp = "exported|skipped") String outcome,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        return desk.report(id, Job.Kind.EXPORT, outcome, cursor, limit);
    }

    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Operation(operationId = "getExportFile", summary = "The file of an export")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "wrong-state: it is not done")
    public RestMulti<byte[]> file(@PathParam("id") UUID id) {
        return RestMulti.fromUniResponse(desk.require(id, Job.Kind.EXPORT).invoke(ExportResource::requireDone),
                job -> files.read(job.id()).map(Buffer::getBytes), job -> Map.of(
                        HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"" + name(job) + "\""),
                        HttpHeaders.CACHE_CONTROL, List.of("private, no-store"),
                        "X-Content-Type-Options", List.of("nosniff")));
    }

    private static void requireDone(Job job) {
        if (job.status() != JobStatus.DONE) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE,
                    "The export has no file: it is " + job.status().wireName() + ".");
        }
    }

    private String name(Job job) {
        return job.exam() + "-" + job.id() + "." + formats.toWrite(job.format()).extension();
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "cancelExport", summary = "Stop an export")
    @APIResponseSchema(value = JobResponse.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "wrong-state: it is over")
    public Uni<JobResponse> cancel(@PathParam("id") UUID id) {
        return desk.cancel(id, Job.Kind.EXPORT);
    }
}

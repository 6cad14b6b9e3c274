package io.readyroom.scoring.report.pdf;

import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.scoring.report.Report;
import io.readyroom.scoring.report.Reports;
import io.readyroom.scoring.report.SatSession;
import io.smallrye.mutiny.Uni;

@Path("/v1/exam-sessions/{id}/result/report.pdf")
@Tag(name = "Results")
class ReportResource {

    private static final String PDF = "application/pdf";

    private final Reports reports;
    private final PdfReports documents;
    private final CurrentCaller caller;

    ReportResource(Reports reports, PdfReports documents, CurrentCaller caller) {
        this.reports = reports;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Produces(PDF)
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
    @Operation(operationId = "getScoreReport", summary = "The current result of an own session as a tagged PDF")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "Submitted, being scored; try again after Retry-After seconds")
    @APIResponse(responseCode = "404", description = "Not submitted, not arrived here yet, or somebody else's")
    @APIResponse(responseCode = "503", description = "Too many reports are being made; try again after Retry-After seconds")
    public Uni<RestResponse<byte[]>> get(@RestPath UUID id, @Context Request request) {
        return reports.require(id, caller.get().in(id).accountId())
                .chain(report -> report.isEmpty() ? Uni.createFrom().item(notYet())
                        : documents.of(report.get()).map(document -> answer(document, report.get(), request)));
    }

    private static RestResponse<byte[]> notYet() {
        return ResponseBuilder.<byte[]> create(RestResponse.Status.ACCEPTED).header(HttpHeaders.RETRY_AFTER, 1).build();
    }

    private static RestResponse<byte[]> answer(PdfReport document, Report report, Request request) {
        EntityTag tag = new EntityTag(document.tag());
        ResponseBuilder<byte[]> builder = request.evaluatePreconditions(tag) == null ? ResponseBuilder.ok(document.content())
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return builder.tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(report.session()) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** {@code readyroom-ai-102-2026-11-23.pdf} */
    private static String fileName(SatSession session) {
        return "readyroom-%s-%s.pdf".formatted(session.exam().replaceAll("[^A-Za-z0-9-]", "-"),
                session.submittedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }
}

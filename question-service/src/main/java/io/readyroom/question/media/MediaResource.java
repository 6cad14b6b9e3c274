package io.readyroom.question.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** Pictures. Public: their addresses can't be guessed, and a browser's image request carries no token. */
@Path("/v1/media")
@Tag(name = "Media")
class MediaResource {

    private final MediaStore store;

    MediaResource(MediaStore store) {
        this.store = store;
    }

    @GET
    @Path("/{sha256:[0-9a-f]{64}}")
    @PermitAll
    @Cancellable(false)
    @Operation(operationId = "getMedia", summary = "A picture of a question, by the SHA-256 of its bytes")
    @APIResponse(responseCode = "200", description = "The picture; it never changes", content = {
            @Content(mediaType = "image/png"),
            @Content(mediaType = "image/jpeg"), @Content(mediaType = "image/webp"), @Content(mediaType = "image/gif") })
    public Uni<RestResponse<byte[]>> get(@PathParam("sha256") String sha256, @Context Request request) {
        return store.find(sha256).map(media -> {
            if (media == null) {
                throw ProblemException.of(CommonProblem.NOT_FOUND, "There is no such picture.");
            }
            return answer(media, request);
        });
    }

    private static RestResponse<byte[]> answer(Media media, Request request) {
        RestResponse.ResponseBuilder<byte[]> builder = request.evaluatePreconditions(new EntityTag(media.sha256)) == null
                ? RestResponse.ResponseBuilder.ok(media.content)
                : RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return builder.header(HttpHeaders.ETAG, "\"" + media.sha256 + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_TYPE, media.contentType)
                .build();
    }
}

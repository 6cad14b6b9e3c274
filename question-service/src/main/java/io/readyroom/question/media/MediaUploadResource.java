package io.readyroom.question.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.QuestionProblem;
import io.smallrye.mutiny.Uni;

/** Pictures of authors. */
@Path("/v1/authoring/media")
@Tag(name = "Authoring")
class MediaUploadResource {

    private static final String BINARY = "binary";

    private final MediaStore store;

    MediaUploadResource(MediaStore store) {
        this.store = store;
    }

    /** Of any declared type: a wrong one is told with its reason, and what counts are the bytes. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "addMedia", summary = "Add a picture: PNG, JPEG, WebP or GIF, at most 2 MiB", description = "The body is the file. Its address follows from its bytes, so sending it again answers the same.")
    @RequestBody(required = true, content = {
            @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = BINARY)),
            @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = BINARY)),
            @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = BINARY)),
            @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = BINARY)) })
    @APIResponseSchema(value = StoredPicture.class, responseCode = "201")
    public Uni<RestResponse<StoredPicture>> add(byte[] body) {
        MediaFile file = new MediaFile("upload", body == null ? new byte[0] : body);
        file.refusal().ifPresent(sentence -> {
            throw ProblemException.of(file.isTooLong() ? CommonProblem.TOO_LARGE : QuestionProblem.MEDIA_REFUSED, sentence);
        });
        return store.add(file).map(done -> RestResponse.ResponseBuilder
                .create(RestResponse.Status.CREATED, StoredPicture.from(file))
                .header(HttpHeaders.LOCATION, file.url()).build());
    }

    /** A picture that can be shown: {@code url} is for Markdown and for hotspots. */
    record StoredPicture(String url, int width, int height, String contentType) {

        static StoredPicture from(MediaFile file) {
            return new StoredPicture(file.url(), file.width(), file.height(), file.contentType());
        }
    }
}

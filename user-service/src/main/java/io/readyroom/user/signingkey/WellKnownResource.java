package io.readyroom.user.signingkey;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.readyroom.platform.web.security.TokenConfig;
import io.smallrye.mutiny.Uni;

@Path("/.well-known")
@Tag(name = "Identity")
class WellKnownResource {

    private static final String FIVE_MINUTES = "public, max-age=300";

    private final SigningKeys keys;
    private final TokenConfig tokens;
    private final SigningKeyConfig config;

    WellKnownResource(SigningKeys keys, TokenConfig tokens, SigningKeyConfig config) {
        this.keys = keys;
        this.tokens = tokens;
        this.config = config;
    }

    @GET
    @Path("/jwks.json")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Cancellable(false)
    @Operation(summary = "Public keys of access tokens (RFC 7517)")
    public Uni<RestResponse<String>> jwks() {
        return keys.fetch().map(jwks -> RestResponse.ResponseBuilder.ok(jwks)
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES).build());
    }

    @GET
    @Path("/openid-configuration")
    @PermitAll
    @Operation(summary = "Discovery document")
    public RestResponse<Discovery> discovery() {
        String base = config.publicUrl().toString().replaceAll("/+$", "");
        Discovery discovery = new Discovery(tokens.issuer(), URI.create(base + "/.well-known/jwks.json"),
                URI.create(base + "/v1/oauth/token"), List.of("client_credentials"),
                List.of("client_secret_basic", "client_secret_post"), List.of("none"), List.of("public"), List.of("ES256"));
        return RestResponse.ResponseBuilder.ok(discovery).header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES).build();
    }

    /** What OpenID Connect Discovery 1.0 and RFC 8414 want to know; there is no authorization endpoint. */
    record Discovery(String issuer, @JsonProperty("jwks_uri") URI jwksUri, @JsonProperty("token_endpoint") URI tokenEndpoint,
            @JsonProperty("grant_types_supported") List<String> grantTypes,
            @JsonProperty("token_endpoint_auth_methods_supported") List<String> authMethods,
            @JsonProperty("response_types_supported") List<String> responseTypes,
            @JsonProperty("subject_types_supported") List<String> subjectTypes,
            @JsonProperty("id_token_signing_alg_values_supported") List<String> algorithms) {
    }
}

package io.readyroom.user.client;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.login.Network;
import io.readyroom.user.token.AccessToken;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

/** OAuth 2 client credentials. Refusals are problem documents that also carry the {@code error} of RFC 6749. */
@Path("/v1/oauth/token")
@Tag(name = "Identity")
class OAuthTokenResource {

    static final String ERROR = "error";

    private final TokenGrants grants;

    OAuthTokenResource(TokenGrants grants) {
        this.grants = grants;
    }

    @POST
    @PermitAll
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "A token for a client", description = "OAuth 2 client credentials (RFC 6749, 4.4). Ten "
            + "attempts a minute for a client of an organisation, right or wrong.")
    public Uni<IssuedToken> issue(@RestForm("grant_type") String grantType, @RestForm("client_id") String clientId,
            @RestForm("client_secret") String clientSecret, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServerRequest http) {
        return Uni.createFrom().item(() -> credentials(grantType, authorization, clientId, clientSecret))
                .chain(credentials -> grants.grant(credentials, Network.of(http.remoteAddress())))
                .map(IssuedToken::of);
    }

    private static ClientCredentials credentials(String grantType, String authorization, String clientId, String secret) {
        refuseOtherGrants(grantType);
        return ClientCredentials.of(authorization, clientId, secret).orElseThrow(TokenGrants::unknownClient);
    }

    private static void refuseOtherGrants(String grantType) {
        if (grantType == null || grantType.isBlank()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Send grant_type=client_credentials.")
                    .withError("grant_type", "is required").with(ERROR, "invalid_request");
        }
        if (!grantType.equals("client_credentials")) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Only client_credentials is granted here.")
                    .withError("grant_type", "must be client_credentials").with(ERROR, "unsupported_grant_type");
        }
    }

    /** RFC 6749, 5.1. */
    record IssuedToken(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {

        static IssuedToken of(AccessToken token) {
            return new IssuedToken(token.value(), "Bearer", token.expiresIn());
        }

        @Override
        public String toString() {
            return "IssuedToken[hidden]";
        }
    }
}

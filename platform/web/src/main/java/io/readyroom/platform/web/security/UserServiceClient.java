package io.readyroom.platform.web.security;

import java.util.List;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.smallrye.mutiny.Uni;

/** What every service asks of user-service. */
@RegisterRestClient(configKey = "user-service")
interface UserServiceClient {

    /** Said to be JSON: as text, which a String is by itself, user-service doesn't have it. */
    @GET
    @Path("/.well-known/jwks.json")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<String> keys();

    @POST
    @Path("/v1/oauth/token")
    Uni<IssuedToken> token(@FormParam("grant_type") String grantType, @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret);

    @GET
    @Path("/internal/disabled-accounts")
    Uni<DisabledAccountList> disabledAccounts(@HeaderParam("Authorization") String authorization);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record IssuedToken(@JsonProperty("access_token") String accessToken, @JsonProperty("expires_in") long expiresIn) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DisabledAccountList(List<DisabledAccount> items) {
    }
}

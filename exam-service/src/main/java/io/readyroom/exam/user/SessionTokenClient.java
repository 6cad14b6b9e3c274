package io.readyroom.exam.user;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.readyroom.platform.web.security.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;

/** Connections are kept and shared with the other client of user-service. */
@RegisterRestClient(configKey = "user-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/session-tokens")
interface SessionTokenClient {

    @POST
    Uni<IssuedTokens> issue(SessionTokensRequest request);
}

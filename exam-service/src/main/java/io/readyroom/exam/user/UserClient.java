package io.readyroom.exam.user;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

import io.readyroom.platform.web.security.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;

@RegisterRestClient(configKey = "user-service")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/internal/entitlements")
interface UserClient {

    @GET
    Uni<HeldEntitlements> entitlements(@RestQuery UUID account, @RestQuery String exam);
}

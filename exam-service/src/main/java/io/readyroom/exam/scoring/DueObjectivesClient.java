package io.readyroom.exam.scoring;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

import io.readyroom.platform.web.security.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;

@RegisterRestClient(configKey = "scoring-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ScoringRefusals.class)
@Path("/internal/due-objectives")
interface DueObjectivesClient {

    @GET
    Uni<DueReviews> due(@RestQuery UUID learner, @RestQuery String exam, @RestQuery int limit);
}

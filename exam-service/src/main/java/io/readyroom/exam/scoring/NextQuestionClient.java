package io.readyroom.exam.scoring;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.readyroom.platform.web.security.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;

@RegisterRestClient(configKey = "scoring-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(ScoringRefusals.class)
@Path("/internal/next-question")
interface NextQuestionClient {

    @POST
    Uni<NextQuestion> next(DiagnosticSoFar session);
}

package io.readyroom.gateway.question;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.readyroom.gateway.neighbour.Refusals;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;

@RegisterRestClient(configKey = "question-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(Refusals.class)
@Path("/internal")
@Timeout(3_000)
@Retry(maxRetries = 1, delay = 50, maxDuration = 3_000, abortOn = ProblemException.class)
@CircuitBreaker(delay = 1_000, skipOn = ProblemException.class)
interface QuestionClient {

    @GET
    @Path("/question-versions")
    Uni<CandidateQuestions> versions(@QueryParam("ids") String ids);

    @GET
    @Path("/rationales")
    Uni<Rationales> rationales(@QueryParam("ids") String ids);
}

package io.readyroom.gateway.offline;

import java.util.UUID;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.readyroom.gateway.neighbour.Refusals;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/** With the user's own token: exam-service decides what leaves. Asked for twice, it is the same pack. */
@RegisterRestClient(configKey = "exam-service")
@RegisterProvider(Refusals.class)
@Path("/v1/exam-sessions/{id}/offline-pack")
@Timeout(4_000)
@Retry(maxRetries = 1, delay = 50, maxDuration = 4_000, abortOn = ProblemException.class)
@CircuitBreaker(delay = 1_000, skipOn = ProblemException.class)
interface PackClient {

    @POST
    Uni<SlotsAndKeys> handOut(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") UUID session);
}

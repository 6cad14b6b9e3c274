package io.readyroom.gateway.scoring;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.gateway.neighbour.Refusals;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

@RegisterRestClient(configKey = "scoring-service")
@RegisterProvider(Refusals.class)
@Path("/v1/exam-sessions/{id}")
@Timeout(3_000)
@Retry(maxRetries = 1, delay = 50, maxDuration = 3_000, abortOn = ProblemException.class)
@CircuitBreaker(delay = 1_000, skipOn = ProblemException.class)
interface ScoringClient {

    @GET
    @Path("/result")
    Uni<RestResponse<JsonNode>> result(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") UUID id);

    /** A document may take its time to be made; asking for it again would take more. */
    @GET
    @Path("/result/report.pdf")
    @Produces(ScoreReport.MEDIA_TYPE)
    @Timeout(5_000)
    @Retry(maxRetries = 0)
    Uni<RestResponse<byte[]>> report(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known);

    @GET
    @Path("/review")
    Uni<GradedItems> review(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") UUID id);
}

package io.readyroom.scoring.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;

@Path("/v1/exams/{code}/calibration")
@Tag(name = "Learning")
class CalibrationResource {

    private static final String CACHE_CONTROL = "public, max-age=" + Calibrations.FRESH.toSeconds();

    private final Calibrations calibrations;

    CalibrationResource(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getCalibration", summary = "How well the predictions held so far: Brier score, reliability diagram")
    @APIResponseSchema(CalibrationResponse.class)
    @APIResponse(responseCode = "404", description = "There is no such exam")
    public Uni<RestResponse<CalibrationResponse>> get(@RestPath String code) {
        return calibrations.of(code).map(calibration -> RestResponse.ResponseBuilder.ok(calibration)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL).build());
    }
}

package io.readyroom.gateway.capability;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/capabilities")
@Tag(name = "Capabilities")
class CapabilitiesResource {

    private final Capabilities capabilities;

    CapabilitiesResource(CapabilityConfig config, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.capabilities = new Capabilities(version, config.features(), config.questionTypes(), config.modes(),
                config.languages(), config.oldestClient());
    }

    @GET
    @PermitAll
    @Operation(operationId = "getCapabilities", summary = "Version, features, question types, oldest supported client")
    public RestResponse<Capabilities> capabilities() {
        return RestResponse.ResponseBuilder.ok(capabilities).header("Cache-Control", "public, max-age=60").build();
    }
}

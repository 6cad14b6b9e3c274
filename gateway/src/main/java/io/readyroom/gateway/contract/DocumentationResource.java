package io.readyroom.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.problem.ProblemException;

/** The contract for programs and for people. */
@Path("/")
@PermitAll
class DocumentationResource {

    private static final String YAML = "application/yaml";
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final PublicContract contract;
    private final ProblemCatalogue problems;

    DocumentationResource(PublicContract contract, ProblemCatalogue problems) {
        this.contract = contract;
        this.problems = problems;
    }

    @GET
    @Path("openapi")
    @Produces({ MediaType.APPLICATION_JSON, YAML })
    @Operation(hidden = true)
    public RestResponse<String> openapi(@RestQuery String format, @RestHeader(HttpHeaders.ACCEPT) String accept) {
        boolean yaml = format == null ? accept != null && accept.contains("yaml") : "yaml".equals(format);
        return cached(yaml ? contract.yaml() : contract.json(), yaml ? YAML : MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("docs/problems")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> problems() {
        return cached(ProblemPage.of(problems.all()), MediaType.TEXT_HTML + ";charset=UTF-8");
    }

    @GET
    @Path("docs/problems/{slug}")
    @Operation(hidden = true)
    public RestResponse<String> problem(@RestPath String slug) {
        return problems.find(slug).map(problem -> cached(ProblemPage.of(problem), MediaType.TEXT_HTML + ";charset=UTF-8"))
                .orElseThrow(() -> ProblemException.notFound("The problem"));
    }

    private static RestResponse<String> cached(String content, String type) {
        return RestResponse.ResponseBuilder.ok(content, type).header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES).build();
    }
}

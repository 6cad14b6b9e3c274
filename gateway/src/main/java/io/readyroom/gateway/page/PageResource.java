package io.readyroom.gateway.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.buffer.Buffer;

/** Serves the pages and what they load. Their names have no version in them, so browsers ask whether they have changed. */
@Path("/")
@PermitAll
class PageResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final List<String> SCRIPTS = List.of("readyroom.js", "launch.js", "sitting.js", "questions.js", "review.js",
            "api.js", "dom.js", "docs.js");
    private static final String ICON = "icon.svg";

    private final Asset index = Asset.load("index.html", HTML);
    private final Asset docs = Asset.load("docs.html", HTML);
    private final Asset robots = Asset.load("robots.txt", "text/plain;charset=UTF-8");
    private final Asset launch = Asset.load("launch.html", HTML);
    private final Map<String, Asset> assets = assets();

    @GET
    @Operation(hidden = true)
    public RestResponse<Buffer> index(@Context Request request) {
        return serve(index, request);
    }

    @GET
    @Path("docs")
    @Operation(hidden = true)
    public RestResponse<Buffer> docs(@Context Request request) {
        return serve(docs, request);
    }

    /** Where launch links lead, with their token in the fragment: it never gets here. */
    @GET
    @Path("launch")
    @Operation(hidden = true)
    public RestResponse<Buffer> launch(@Context Request request) {
        return serve(launch, request);
    }

    @GET
    @Path("favicon.ico")
    @Operation(hidden = true)
    public RestResponse<Buffer> favicon(@Context Request request) {
        return serve(assets.get(ICON), request);
    }

    @GET
    @Path("robots.txt")
    @Operation(hidden = true)
    public RestResponse<Buffer> robots(@Context Request request) {
        return serve(robots, request);
    }

    @GET
    @Path("assets/{name}")
    @Operation(hidden = true)
    public RestResponse<Buffer> asset(@RestPath String name, @Context Request request) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw ProblemException.notFound("The file");
        }
        return serve(asset, request);
    }

    private static Map<String, Asset> assets() {
        Map<String, Asset> assets = new HashMap<>();
        SCRIPTS.forEach(name -> assets.put(name, Asset.load(name, SCRIPT)));
        assets.put("readyroom.css", Asset.load("readyroom.css", "text/css;charset=UTF-8"));
        assets.put(ICON, Asset.load(ICON, "image/svg+xml"));
        return Map.copyOf(assets);
    }

    private static RestResponse<Buffer> serve(Asset asset, Request request) {
        boolean changed = request.evaluatePreconditions(new EntityTag(asset.tag())) == null;
        ResponseBuilder<Buffer> response = changed ? ResponseBuilder.ok(asset.content(), asset.type())
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return response.header(HttpHeaders.ETAG, "\"" + asset.tag() + "\"").header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}

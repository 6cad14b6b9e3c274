package io.readyroom.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.readyroom.gateway.route.RouteTable;

/** The document at {@code /openapi}, made once at the first question. */
@Singleton
class PublicContract {

    private static final List<String> SERVICES = List.of("exam-service", "gateway", "question-service", "scoring-service",
            "user-service");
    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INTRODUCTION = """
            One JSON API for the site, the app, partners and operators. Errors are RFC 9457 problem documents, listed at \
            /docs/problems. A guest token is enough for the free sample: POST /v1/guests, then POST /v1/exam-sessions.""";

    private final String publicUrl;
    private volatile ObjectNode document;

    PublicContract(@ConfigProperty(name = "readyroom.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    String json() {
        return written(JSON);
    }

    String yaml() {
        return written(YAML);
    }

    private String written(ObjectMapper mapper) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode document() {
        if (document == null) {
            document = make();
        }
        return document;
    }

    private ObjectNode make() {
        Map<String, JsonNode> documents = new HashMap<>();
        SERVICES.forEach(service -> read("contracts/openapi/" + service + ".yaml", documents, service));
        ObjectNode merged = OpenApiMerger.merge(documents, RouteTable.ofThisRelease());
        ObjectNode all = JSON.createObjectNode().put("openapi", "3.1.0");
        all.putObject("info").put("title", "Readyroom API").put("version", "v1").put("description", INTRODUCTION)
                .putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        all.putArray("servers").addObject().put("url", publicUrl);
        all.set("paths", merged.get("paths"));
        all.set("components", merged.get("components"));
        ((ObjectNode) all.get("components")).putObject("securitySchemes").putObject("accessToken").put("type", "http")
                .put("scheme", "bearer").put("bearerFormat", "JWT");
        return all;
    }

    /** A service whose document isn't there yet is left out. */
    private static void read(String resource, Map<String, JsonNode> documents, String service) {
        try (InputStream yaml = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (yaml != null) {
                documents.put(service, YAML.readTree(new String(yaml.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

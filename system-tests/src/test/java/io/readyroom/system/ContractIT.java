package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** What clients are told about the API is there, whole and true. */
@ExtendWith(SharedSystem.class)
class ContractIT {

    private static final List<String> OPERATIONS = List.of("POST /v1/guests", "POST /v1/accounts", "POST /v1/accounts/verify",
            "POST /v1/login", "POST /v1/logout", "POST /v1/tokens/refresh", "POST /v1/password/forgot",
            "POST /v1/password/reset",
            "POST /v1/oauth/token", "GET /.well-known/jwks.json", "GET /.well-known/openid-configuration", "GET /v1/me",
            "PATCH /v1/me", "DELETE /v1/me", "POST /v1/me/claims", "GET /v1/me/entitlements", "POST /v1/operator/entitlements",
            "GET /v1/operator/accounts/{}/accommodations", "PUT /v1/operator/accounts/{}/accommodations",
            "GET /v1/operator/audit", "GET /v1/operator/organisations", "POST /v1/operator/organisations",
            "GET /v1/operator/organisations/{}/clients", "POST /v1/operator/organisations/{}/clients",
            "DELETE /v1/operator/organisations/{}/clients/{}", "GET /v1/operator/erasures",
            "POST /v1/operator/erasures/{}/replay",
            "GET /v1/capabilities", "GET /v1/exams", "GET /v1/exams/compare", "GET /v1/exams/{}", "GET /v1/exams/{}/outline",
            "GET /v1/exams/{}/outline/changes", "GET /v1/exams/{}/policies", "GET /v1/exams/{}/path",
            "GET /v1/exams/{}/calibration", "GET /v1/exams/{}/errata", "GET /v1/careers", "POST /v1/exam-sessions",
            "GET /v1/exam-sessions", "GET /v1/exam-sessions/{}", "GET /v1/exam-sessions/{}/questions",
            "PUT /v1/exam-sessions/{}/answers/{}", "PATCH /v1/exam-sessions/{}/answers", "POST /v1/exam-sessions/{}/submit",
            "GET /v1/exam-sessions/{}/result", "GET /v1/exam-sessions/{}/review", "GET /v1/exam-sessions/{}/events",
            "POST /v1/exam-sessions/{}/event-tickets", "POST /v1/exam-sessions/{}/pause", "POST /v1/exam-sessions/{}/resume",
            "POST /v1/exam-sessions/{}/abandon", "POST /v1/exam-sessions/{}/offline-pack",
            "GET /v1/me/exams/{}/readiness", "PUT /v1/me/exams/{}/plan",
            "GET /v1/me/exams/{}/plan", "GET /v1/me/exams/{}/plan.ics", "POST /v1/me/outcomes", "POST /v1/partner/assignments",
            "GET /v1/partner/assignments", "GET /v1/partner/assignments/{}", "PATCH /v1/partner/assignments/{}",
            "POST /v1/partner/assignments/{}/close", "GET /v1/partner/assignments/{}/attempts", "POST /v1/partner/candidates",
            "GET /v1/partner/candidates", "GET /v1/partner/candidates/{}", "POST /v1/partner/launches",
            "POST /v1/launches/redeem", "POST /v1/exam-sessions/{}/token");

    private static final Pattern SLUG = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @Test
    void describesEveryOperationInOneDocument() {
        JsonNode document = Call.get("/openapi").header("Accept", "application/json").send().expect(200).json();
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(operations(document)).containsAll(OPERATIONS);
        assertThat(operations(document)).noneMatch(operation -> operation.contains("/internal"));
        assertThat(unresolved(document)).as("references that lead nowhere").isEmpty();
        assertThat(operationIds(document)).doesNotHaveDuplicates();
    }

    private static Set<String> operations(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> operations
                .add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey().replaceAll("\\{[^}]*}", "{}"))));
        return operations;
    }

    private static List<String> unresolved(JsonNode document) {
        return document.findValuesAsText("$ref").stream().distinct()
                .filter(reference -> !reference.startsWith("#") || document.at(reference.substring(1)).isMissingNode())
                .toList();
    }

    private static List<String> operationIds(JsonNode document) {
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            ids.addAll(path.getValue().findValuesAsText("operationId"));
        }
        return ids;
    }

    @Test
    void isReadable() {
        Answer docs = Call.get("/docs").header("Accept", "text/html").send().expect(200);
        assertThat(docs.header("Content-Type")).startsWith("text/html");
        assertThat(docs.text()).contains("Find an operation", "/assets/docs.js");
        assertThat(Call.get("/assets/docs.js").send().expect(200).header("Content-Type")).startsWith("text/javascript");
        assertThat(Call.get("/docs/problems").header("Accept", "text/html").send().expect(200).text())
                .contains("stale-revision");
    }

    @Test
    void explainsEveryProblem() throws IOException {
        List<String> slugs = SLUG.matcher(Files.readString(SharedSystem.root().resolve("contracts/problems.md"))).results()
                .map((MatchResult match) -> match.group(1)).distinct().toList();
        assertThat(slugs).contains("invalid-request", "invalid-response", "not-authenticated", "not-entitled", "not-found",
                "too-large", "session-closed", "slot-locked", "deadline-passed", "stale-revision", "revision-conflict",
                "not-submitted", "review-not-available");
        slugs.forEach(slug -> assertThat(Call.get("/docs/problems/" + slug).send().expect(200).text()).contains(slug));
        Call.get("/docs/problems/no-such-problem").send().problem(404, "not-found");
    }

    @Test
    void saysWhatItCan() {
        JsonNode capabilities = Call.get("/v1/capabilities").send().expect(200).json();
        assertThat(capabilities.path("version").asText()).isNotBlank();
        assertThat(Json.texts(capabilities.path("questionTypes"))).containsExactlyInAnyOrder("single_choice",
                "multiple_response",
                "ordering", "matching", "dropdown", "statement_grid", "hotspot", "text_entry");
        assertThat(capabilities.path("features")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/exams", "/v1/me", "/v1/nothing", "/v1/capabilities", "/openapi" })
    void tellsTheLimitsWithEveryAnswer(String path) {
        Answer answer = Call.get(path).send();
        assertThat(answer.header("RateLimit")).isNotBlank();
        assertThat(answer.header("RateLimit-Policy")).isNotBlank();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void publishesOnlyPublicKeys() {
        JsonNode keys = Call.get("/.well-known/jwks.json").send().expect(200).json().path("keys");
        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(key.has("d")).isFalse());
        JsonNode discovery = Call.get("/.well-known/openid-configuration").send().expect(200).json();
        assertThat(discovery.path("jwks_uri").asText()).isEqualTo(SharedSystem.get().url("gateway") + "/.well-known/jwks.json");
    }
}

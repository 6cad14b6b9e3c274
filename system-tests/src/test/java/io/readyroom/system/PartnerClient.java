package io.readyroom.system;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An organisation's client, which keeps to its rate. */
final class PartnerClient {

    private static final int TOO_MANY_REQUESTS = 429;

    private final String accessToken;

    private PartnerClient(String accessToken) {
        this.accessToken = accessToken;
    }

    /** Of a new organisation, which an operator has made. */
    static PartnerClient register() {
        Learner operator = Learner.demo("operator");
        String organisation = operator.post("/v1/operator/organisations")
                .json(Json.object().put("name", "Academy " + UUID.randomUUID())).send().expect(201).json().path("id").asText();
        JsonNode client = operator.post("/v1/operator/organisations/" + organisation + "/clients")
                .json(Json.object().put("name", "System test").put("livemode", true)).send().expect(201).json();
        String form = "grant_type=client_credentials&client_id=" + client.path("clientId").asText() + "&client_secret="
                + client.path("clientSecret").asText();
        return new PartnerClient(Call.post("/v1/oauth/token")
                .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8)).send().expect(200).json()
                .path("access_token").asText());
    }

    /** Creates what a path has, and tries again for as long as it is told to wait. */
    JsonNode create(String path, ObjectNode content) {
        Supplier<Answer> call = () -> Call.post(path).token(accessToken).json(content).send();
        return await(path).atMost(Duration.ofMinutes(1)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(200))
                .until(call::get, answer -> answer.status() != TOO_MANY_REQUESTS).expect(201).json();
    }

    JsonNode read(String path) {
        return Call.get(path).token(accessToken).send().expect(200).json();
    }

    /** The token of a new link that lets a candidate into an assignment; the candidate is added. */
    String link(String externalId, String assignment) {
        String url = address(externalId, assignment);
        return url.substring(url.indexOf('#') + 1);
    }

    /** The whole of it, as a candidate gets it. */
    String address(String externalId, String assignment) {
        create("/v1/partner/candidates", Json.object().put("externalId", externalId));
        return create("/v1/partner/launches",
                Json.object().put("externalId", externalId).put("assignmentId", assignment)).path("url").asText();
    }
}

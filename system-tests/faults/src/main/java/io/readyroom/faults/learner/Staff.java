package io.readyroom.faults.learner;

import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.learner.Client.Request;
import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Sent;
import io.readyroom.system.Json;

/**
 * Somebody who works here, in one of the demo accounts of a local run.
 *
 * @param id of the account
 * @param token that lives longer than a run
 */
public record Staff(Client client, String id, String token) {

    private static final String DOMAIN = "@readyroom.local";
    private static final String DEMO_PASSWORD = "practice-makes-ready";

    /** @param role of which there is an account: reviewer, operator; fails when the login does */
    static CompletableFuture<Staff> login(Client client, String role) {
        String body = Json.write(Json.object().put("email", role + DOMAIN).put("password", DEMO_PASSWORD));
        return client.send(Sent.of(Kind.STAFF, role, "login"), Request.of("POST", "/v1/login", "").body(body))
                .thenApply(reply -> {
                    if (!reply.isAcknowledged()) {
                        throw new IllegalStateException("no " + role + ": " + reply.outcome());
                    }
                    String token = reply.body().path("accessToken").asText();
                    return new Staff(client, Person.accountId(token), token);
                });
    }

    public CompletableFuture<Reply> read(String path) {
        return client.send(Sent.of(Kind.STAFF, id, path), Request.of("GET", path, token));
    }

    /** With a body. */
    public CompletableFuture<Reply> post(String path, JsonNode body) {
        return client.send(Sent.of(Kind.STAFF, id, path), Request.of("POST", path, token).body(Json.write(body)));
    }

    /** Without one. */
    public CompletableFuture<Reply> post(String path) {
        return client.send(Sent.of(Kind.STAFF, id, path), Request.of("POST", path, token));
    }
}

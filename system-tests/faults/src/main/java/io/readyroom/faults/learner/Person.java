package io.readyroom.faults.learner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

import io.readyroom.faults.learner.Client.Request;
import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Sent;
import io.readyroom.system.Json;

/**
 * A guest.
 *
 * @param id of the account
 * @param token that lives longer than a run
 */
public record Person(Client client, String id, String token) {

    public static final String FREE_SAMPLE = """
            {"exam": "ai-102", "mode": "free"}""";

    /** A new guest; fails when there is none to be had at the moment. */
    public static CompletableFuture<Person> guest(Client client) {
        return ask(client, Client.PATIENCE).thenApply(reply -> {
            if (!reply.isAcknowledged()) {
                throw new IllegalStateException("no guest: " + reply.outcome());
            }
            String token = reply.body().path("accessToken").asText();
            return new Person(client, accountId(token), token);
        });
    }

    /** Asks to become a guest. */
    static CompletableFuture<Reply> ask(Client client, Duration patience) {
        return client.send(Sent.of(Kind.GUEST, "", ""), Request.of("POST", "/v1/guests", "").patience(patience));
    }

    /** Of whom an access token is. */
    static String accountId(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return Json.read(new String(claims, StandardCharsets.UTF_8)).path("sub").asText();
    }

    /** Starts a session; with the same key and body again it is the same session. */
    public CompletableFuture<Reply> start(String key, String body) {
        return client.send(Sent.start(id, key, body.strip()),
                Request.of("POST", "/v1/exam-sessions", token).key(key).body(body));
    }

    public CompletableFuture<Reply> read(String path) {
        return client.send(Sent.of(Kind.READ, id, path), Request.of("GET", path, token));
    }
}

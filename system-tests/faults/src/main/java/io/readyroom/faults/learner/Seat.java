package io.readyroom.faults.learner;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.faults.learner.Client.Request;
import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Sent;
import io.readyroom.system.Json;

/**
 * A person in front of an exam session.
 *
 * @param session id
 * @param questions as shown at the start, in order of position
 */
public record Seat(Person person, String session, List<JsonNode> questions) {

    static final String ALL = "/questions?from=1&limit=100";

    public String path() {
        return "/v1/exam-sessions/" + session;
    }

    public JsonNode question(int position) {
        return questions.get(position - 1);
    }

    public CompletableFuture<Reply> answer(int position, int revision, JsonNode response) {
        return answer(position, revision, response, Client.PATIENCE);
    }

    /** @param patience after which the connection is closed under the request */
    public CompletableFuture<Reply> answer(int position, int revision, JsonNode response, Duration patience) {
        return send(person, position, revision, response, patience);
    }

    private CompletableFuture<Reply> send(Person sender, int position, int revision, JsonNode response, Duration patience) {
        ObjectNode body = Json.object().put("revision", revision).put("timeSpentMs", 1000);
        body.set("response", response);
        return person.client().send(Sent.answer(sender.id(), session, position, revision, CanonicalJson.of(response)),
                Request.of("PUT", path() + "/answers/" + position, sender.token()).body(Json.write(body)).patience(patience));
    }

    public CompletableFuture<Reply> submit() {
        return person.client().send(Sent.of(Kind.SUBMIT, person.id(), session),
                Request.of("POST", path() + "/submit", person.token()));
    }

    /** Status and clock. */
    public CompletableFuture<Reply> state() {
        return person.read(path());
    }

    /** The slots with what is stored. */
    public CompletableFuture<Reply> stored() {
        return person.read(path() + ALL);
    }

    public CompletableFuture<Reply> result() {
        return person.read(path() + "/result");
    }
}

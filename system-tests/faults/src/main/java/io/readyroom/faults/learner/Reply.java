package io.readyroom.faults.learner;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Outcome;
import io.readyroom.system.Json;

/**
 * What came back.
 *
 * @param body empty when nothing came, or nothing that is JSON
 * @param retryAfter as the server asks
 */
public record Reply(Outcome outcome, JsonNode body, Optional<Duration> retryAfter) {

    private static final String TYPE = "urn:readyroom:problem:";

    static Reply of(Kind kind, HttpResponse<String> response) {
        JsonNode body = isJson(response) ? Json.read(response.body()) : Json.object();
        Outcome outcome = response.statusCode() / 100 == 2 ? new Outcome.Acknowledged(response.statusCode(), detail(kind, body))
                : new Outcome.Refused(response.statusCode(), body.path("type").asText("").replace(TYPE, ""));
        return new Reply(outcome, body, response.headers().firstValue("Retry-After").map(Long::parseLong)
                .map(Duration::ofSeconds));
    }

    static Reply unknown(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new Reply(new Outcome.Unknown(cause.getClass().getSimpleName() + ": " + cause.getMessage()), Json.object(),
                Optional.empty());
    }

    private static boolean isJson(HttpResponse<String> response) {
        return !response.body().isEmpty()
                && response.headers().firstValue("Content-Type").filter(type -> type.contains("json")).isPresent();
    }

    private static String detail(Kind kind, JsonNode body) {
        return switch (kind) {
            case START -> body.path("id").asText();
            case SUBMIT -> body.path("submittedAt").asText();
            case ANSWER -> body.path("savedAt").asText();
            default -> "";
        };
    }

    public boolean isAcknowledged() {
        return outcome.isAcknowledged();
    }

    public boolean isUnknown() {
        return outcome instanceof Outcome.Unknown;
    }

    /** 0 when none came. */
    public int status() {
        if (outcome instanceof Outcome.Acknowledged done) {
            return done.status();
        }
        return outcome instanceof Outcome.Refused refused ? refused.status() : 0;
    }
}

package io.readyroom.gateway.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.gateway.question.QuestionVersions;
import io.readyroom.gateway.question.Rationale;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Adds explanations and references to the feedback in an answer. */
@Singleton
public class Explanations {

    /** By it exam-service says whose explanations belong to its answer; no client gets to see it. */
    public static final String VERSION_HEADER = "Feedback-Question-Version";

    private static final Logger LOG = Logger.getLogger(Explanations.class);

    private final QuestionVersions versions;
    private final ObjectMapper json;
    private final long withinMillis;

    Explanations(QuestionVersions versions, ObjectMapper json, FeedbackConfig config) {
        this.versions = versions;
        this.json = json;
        this.withinMillis = config.explanationsWithin().toMillis();
    }

    /** The version that an answer of exam-service gives feedback about, by its headers; empty for most of them. */
    public static Optional<UUID> wantedBy(MultiMap headers) {
        String version = headers.get(VERSION_HEADER);
        try {
            return version == null ? Optional.empty() : Optional.of(UUID.fromString(version));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The answer with explanations, or as it is when they can't be had in time: it is saved, whatever happens here. */
    public Future<Buffer> addTo(Buffer answer, UUID version) {
        return Future.succeededFuture(List.of(version))
                .compose(ids -> UniHelper.toFuture(versions.rationales(ids)))
                .timeout(withinMillis, TimeUnit.MILLISECONDS)
                .map(found -> found.containsKey(version) ? join(answer, found.get(version)) : answer)
                .otherwise(failure -> {
                    LOG.debugf("Feedback goes out without explanations: %s", failure.toString());
                    return answer;
                });
    }

    private Buffer join(Buffer answer, Rationale rationale) {
        try {
            JsonNode document = json.readTree(answer.getBytes());
            if (!(document.get("feedback") instanceof ObjectNode feedback)) {
                return answer;
            }
            feedback.set("explanations", json.valueToTree(rationale.explanations()));
            feedback.set("references", json.valueToTree(rationale.references()));
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

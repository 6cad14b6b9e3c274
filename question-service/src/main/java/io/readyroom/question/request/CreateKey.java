package io.readyroom.question.request;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.database.IdempotencyKeyReusedException;
import io.readyroom.platform.database.IdempotencyKeys;
import io.readyroom.platform.database.StoredAnswer;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.IdempotencyHeader;
import io.smallrye.mutiny.Uni;

/**
 * The Idempotency-Key of a create, if the client sent one.
 *
 * @param operation what is created, with the ids of the path: they are no part of the body
 */
public record CreateKey(Optional<String> key, String operation, String fingerprint, ObjectMapper json) {

    private static final int CREATED = 201;

    /** @throws io.readyroom.platform.web.problem.ProblemException {@code invalid-request} when the header can't be used */
    public static CreateKey of(String header, String operation, Object request, ObjectMapper json) {
        return new CreateKey(IdempotencyHeader.read(header), operation, IdempotencyHeader.fingerprint(json, request), json);
    }

    /**
     * Creates, or answers what was answered before.
     *
     * @param type of the answer, readable again from its JSON
     * @param create runs in the same transaction
     * @return fails with {@code idempotency-key-reused} when the key came with another body
     */
    public <T> Uni<T> once(Transaction tx, UUID principal, Class<T> type, Supplier<Uni<T>> create) {
        if (key.isEmpty()) {
            return create.get();
        }
        return IdempotencyKeys.once(tx, principal, operation, key.get(), fingerprint, () -> create.get().map(this::store))
                .onFailure(IdempotencyKeyReusedException.class).transform(reused -> IdempotencyHeader.reused())
                .map(answer -> restore(answer, type));
    }

    private StoredAnswer store(Object response) {
        try {
            return new StoredAnswer(CREATED, json.writeValueAsString(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }

    private <T> T restore(StoredAnswer answer, Class<T> type) {
        try {
            return json.readValue(answer.body(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer can't be read", e);
        }
    }
}

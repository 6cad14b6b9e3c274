package io.readyroom.user.repetition;

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
 * The Idempotency-Key of a request that creates something, if the client sent one. Never for an answer with a secret in it,
 * because answers are stored.
 *
 * @param answer what the effect answers, as it is stored
 */
public record OncePerKey<T>(Optional<String> key, String operation, String fingerprint, Class<T> answer, ObjectMapper json) {

    private static final int CREATED = 201;

    /**
     * Reads the header.
     *
     * @param operation tells apart what one principal uses keys for
     */
    public static <T> OncePerKey<T> of(String header, String operation, Object request, Class<T> answer, ObjectMapper json) {
        return new OncePerKey<>(IdempotencyHeader.read(header), operation, IdempotencyHeader.fingerprint(json, request), answer,
                json);
    }

    /**
     * Has the effect, or answers what it answered before; fails with {@code idempotency-key-reused} for another request with
     * the same key.
     */
    public Uni<T> once(Transaction tx, UUID principal, Supplier<Uni<T>> effect) {
        return key.map(
                sent -> IdempotencyKeys.once(tx, principal, operation, sent, fingerprint, () -> effect.get().map(this::store))
                        .onFailure(IdempotencyKeyReusedException.class).transform(reused -> IdempotencyHeader.reused())
                        .map(this::restore))
                .orElseGet(effect);
    }

    private StoredAnswer store(T response) {
        try {
            return new StoredAnswer(CREATED, json.writeValueAsString(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }

    private T restore(StoredAnswer stored) {
        try {
            return json.readValue(stored.body(), answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer can't be read", e);
        }
    }
}

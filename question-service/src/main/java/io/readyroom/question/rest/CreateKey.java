package io.readyroom.question.rest;

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
 * @param <T> what is answered; it is stored as JSON and has to be readable from it
 */
public final class CreateKey<T> {

    private static final int CREATED = 201;

    private final Optional<String> key;
    private final String operation;
    private final String fingerprint;
    private final Class<T> type;
    private final ObjectMapper json;

    private CreateKey(Optional<String> key, String operation, String fingerprint, Class<T> type, ObjectMapper json) {
        this.key = key;
        this.operation = operation;
        this.fingerprint = fingerprint;
        this.type = type;
        this.json = json;
    }

    /**
     * @param operation name of the create, with the id of what it adds to
     * @param request body
     */
    public static <T> CreateKey<T> of(String header, String operation, Object request, Class<T> type, ObjectMapper json) {
        return new CreateKey<>(IdempotencyHeader.read(header), operation, IdempotencyHeader.fingerprint(json, request), type,
                json);
    }

    /** Creates, or answers what was answered before; the key is kept in the transaction of the effect. */
    public Uni<T> once(Transaction tx, UUID principal, Supplier<Uni<T>> create) {
        return key.map(sent -> IdempotencyKeys
                .once(tx, principal, operation, sent, fingerprint, () -> create.get().map(this::store))
                .onFailure(IdempotencyKeyReusedException.class).transform(reused -> IdempotencyHeader.reused())
                .map(this::restore))
                .orElseGet(create);
    }

    private StoredAnswer store(T response) {
        try {
            return new StoredAnswer(CREATED, json.writeValueAsString(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }

    private T restore(StoredAnswer answer) {
        try {
            return json.readValue(answer.body(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer can't be read", e);
        }
    }
}

package io.readyroom.exam.assignment;

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

/** The Idempotency-Key of a request for an assignment, if the client sent one. */
record CreateKey(Optional<String> key, String fingerprint, ObjectMapper json) {

    private static final String OPERATION = "create-assignment";
    private static final int CREATED = 201;

    static CreateKey of(String header, CreateAssignmentRequest request, ObjectMapper json) {
        return new CreateKey(IdempotencyHeader.read(header), IdempotencyHeader.fingerprint(json, request), json);
    }

    /** Creates, or answers what was answered before; the key is kept in the transaction of the effect. */
    Uni<AssignmentResponse> once(Transaction tx, UUID client, Supplier<Uni<AssignmentResponse>> create) {
        return key.map(sent -> IdempotencyKeys
                .once(tx, client, OPERATION, sent, fingerprint, () -> create.get().map(this::store))
                .onFailure(IdempotencyKeyReusedException.class).transform(reused -> IdempotencyHeader.reused())
                .map(this::restore))
                .orElseGet(create);
    }

    private StoredAnswer store(AssignmentResponse response) {
        try {
            return new StoredAnswer(CREATED, json.writeValueAsString(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }

    private AssignmentResponse restore(StoredAnswer answer) {
        try {
            return json.readValue(answer.body(), AssignmentResponse.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer can't be read", e);
        }
    }
}

package io.readyroom.user.entitlement;

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

/** The Idempotency-Key of a grant, if the client sent one. */
record GrantKey(Optional<String> key, String fingerprint, ObjectMapper json) {

    private static final String OPERATION = "grant-entitlement";
    private static final int CREATED = 201;

    static GrantKey of(String header, GrantEntitlementRequest request, ObjectMapper json) {
        return new GrantKey(IdempotencyHeader.read(header), IdempotencyHeader.fingerprint(json, request), json);
    }

    Uni<EntitlementResponse> once(Transaction tx, UUID operator, Supplier<Uni<EntitlementResponse>> grant) {
        return key.map(
                sent -> IdempotencyKeys.once(tx, operator, OPERATION, sent, fingerprint, () -> grant.get().map(this::store))
                        .onFailure(IdempotencyKeyReusedException.class).transform(reused -> IdempotencyHeader.reused())
                        .map(this::restore))
                .orElseGet(grant);
    }

    private StoredAnswer store(EntitlementResponse response) {
        try {
            return new StoredAnswer(CREATED, json.writeValueAsString(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }

    private EntitlementResponse restore(StoredAnswer answer) {
        try {
            return json.readValue(answer.body(), EntitlementResponse.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer can't be read", e);
        }
    }
}

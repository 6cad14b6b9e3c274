package io.readyroom.user.organisation;

import java.time.Instant;
import java.util.UUID;

import io.readyroom.user.secret.OpaqueToken;

/**
 * A new client.
 *
 * @param clientSecret shown this once
 */
record NewClientResponse(UUID clientId, String clientSecret, UUID organisationId, String name, boolean livemode,
        Instant createdAt) {

    static NewClientResponse from(ClientResponse client, OpaqueToken secret) {
        return new NewClientResponse(client.clientId(), secret.value(), client.organisationId(), client.name(),
                client.livemode(), client.createdAt());
    }

    @Override
    public String toString() {
        return "NewClientResponse[" + clientId + ", hidden]";
    }
}

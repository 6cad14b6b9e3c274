package io.readyroom.user.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.user.secret.OpaqueToken;

/** A client that asks for a token. */
record HeldClient(UUID id, String secretHash, UUID organisation, boolean livemode) {

    /** Stands in for the hash of a client that doesn't exist: no secret has it, and comparing takes its time either way. */
    private static final String NOBODY = "-".repeat(OpaqueToken.hashOf("").length());

    /** The client, if the secret is its own. */
    static Optional<HeldClient> withSecret(Optional<HeldClient> found, String secret) {
        byte[] expected = bytes(found.map(HeldClient::secretHash).orElse(NOBODY));
        boolean right = MessageDigest.isEqual(expected, bytes(OpaqueToken.hashOf(secret)));
        return found.filter(client -> right);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "HeldClient[" + id + "]";
    }
}

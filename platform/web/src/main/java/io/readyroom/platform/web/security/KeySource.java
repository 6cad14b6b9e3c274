package io.readyroom.platform.web.security;

import io.smallrye.mutiny.Uni;

/** Where the public keys come from: user-service's JWKS, unless a bean of the service says otherwise. */
public interface KeySource {

    /** The current JSON Web Key Set (RFC 7517) as JSON. */
    Uni<String> fetch();
}

package io.readyroom.platform.web.security;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** The caller of the request at hand. */
@Singleton
public class CurrentCaller {

    private final CurrentIdentityAssociation identities;

    CurrentCaller(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The caller, in a method that is only open to authenticated ones. */
    public Caller get() {
        return find(identities.getIdentity())
                .orElseThrow(() -> new IllegalStateException("asked for the caller of a method that is open to everybody"));
    }

    /** The caller, if a token was sent; fails like any authenticated method when it is not a good one. */
    public Uni<Optional<Caller>> find() {
        return identities.getDeferredIdentity().map(CurrentCaller::find);
    }

    private static Optional<Caller> find(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<Caller> getAttribute(BearerMechanism.CALLER));
    }
}

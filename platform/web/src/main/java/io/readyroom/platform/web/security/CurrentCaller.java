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

    /**
     * The caller, in a method that is only open to authenticated ones. Not by {@code getIdentity()}: that one refuses to work
     * on
     * an event loop when the check had to wait, as it has while the keys are still on their way after a start. By now the check
     * is
     * done, so the identity is there at once.
     */
    public Caller get() {
        return find(identities.getDeferredIdentity().subscribeAsCompletionStage().getNow(null))
                .orElseThrow(() -> new IllegalStateException("asked for the caller of a method that is open to everybody"));
    }

    /** The caller, if a token was sent; fails like any authenticated method when it is not a good one. */
    public Uni<Optional<Caller>> find() {
        return identities.getDeferredIdentity().map(CurrentCaller::find);
    }

    private static Optional<Caller> find(SecurityIdentity identity) {
        return Optional.ofNullable(identity).map(known -> known.getAttribute(BearerMechanism.CALLER));
    }
}

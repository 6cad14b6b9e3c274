package io.readyroom.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

class CurrentCallerTest {

    private final AssociationOnAnEventLoop association = new AssociationOnAnEventLoop();
    private final CurrentCaller current = new CurrentCaller(association);

    /** Seen as a 500 of the first requests after a start, whose tokens had to wait for the keys. */
    @Test
    void knowsTheCallerWhoseTokenWasCheckedLate() {
        Caller caller = Caller.of(UUID.randomUUID(), Set.of(Roles.LEARNER));
        association.deferred.subscribe().with(checked -> {
        });
        association.emitter.complete(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("somebody"))
                .addAttribute(BearerMechanism.CALLER, caller).build());
        assertThat(current.get()).isEqualTo(caller);
    }

    @Test
    void hasNoCallerBeforeTheCheck() {
        assertThatThrownBy(current::get).isInstanceOf(IllegalStateException.class);
    }

    /** As Quarkus does it there for a check that wasn't done at once. */
    private static final class AssociationOnAnEventLoop implements CurrentIdentityAssociation {

        private UniEmitter<? super SecurityIdentity> emitter;
        private final Uni<SecurityIdentity> deferred = Uni.createFrom()
                .<SecurityIdentity> emitter(waiting -> emitter = waiting).memoize().indefinitely();

        @Override
        public SecurityIdentity getIdentity() {
            throw new IllegalStateException("Cannot call getIdentity() from the IO thread when lazy authentication is in use");
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return deferred;
        }

        @Override
        public void setIdentity(SecurityIdentity identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> identity) {
            throw new UnsupportedOperationException();
        }
    }
}

package io.readyroom.user.registration;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.account.AccountConfig;
import io.readyroom.user.account.AccountOpening;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.account.NewAccount;
import io.readyroom.user.password.PasswordHasher;
import io.smallrye.mutiny.Uni;

/**
 * Registration. What it does for a free address and for a taken one looks the same from outside; the owner of a taken one is
 * told by mail.
 */
@Singleton
class RegistrationService {

    private final Mutiny.SessionFactory sessions;
    private final RegistrationSteps steps;
    private final PasswordHasher hasher;
    private final AccountConfig config;
    private final Outbox outbox;

    RegistrationService(Mutiny.SessionFactory sessions, RegistrationSteps steps, PasswordHasher hasher, AccountConfig config,
            Outbox outbox) {
        this.sessions = sessions;
        this.steps = steps;
        this.hasher = hasher;
        this.config = config;
        this.outbox = outbox;
    }

    Uni<Void> register(RegisterRequest request, Optional<UUID> guestId) {
        return hasher.accept(request.password(), request.email())
                .map(hash -> new NewAccount(EmailAddress.of(request.email()), request.displayName().strip(), hash, false,
                        Set.of(Roles.LEARNER)))
                .chain(details -> store(details, guestId)
                        // Two registered the same address at the same moment: the second one finds it taken.
                        .onFailure(AccountOpening::isOvertaken).recoverWithUni(() -> store(details, guestId)))
                .invoke(outbox::wake);
    }

    Uni<Void> verify(String token) {
        return sessions.withTransaction(session -> steps.confirm(session, token)).invoke(outbox::wake);
    }

    private Uni<Void> store(NewAccount details, Optional<UUID> guestId) {
        return sessions.withTransaction(session -> config.requireVerification()
                ? steps.announce(session, details, guestId)
                : steps.openNow(session, details, guestId));
    }
}

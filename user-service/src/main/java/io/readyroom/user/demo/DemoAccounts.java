package io.readyroom.user.demo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.account.AccountOpening;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.account.NewAccount;
import io.readyroom.user.password.PasswordHasher;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One account for each role, and a partner, made at the start unless they are there already. */
@Singleton
class DemoAccounts {

    private static final Logger LOG = Logger.getLogger(DemoAccounts.class);
    private static final String DOMAIN = "@readyroom.local";
    private static final Map<String, Set<String>> ACCOUNTS = Map.of(
            "learner", Set.of(Roles.LEARNER),
            "author", Set.of(Roles.LEARNER, Roles.AUTHOR),
            "reviewer", Set.of(Roles.LEARNER, Roles.REVIEWER),
            "operator", Set.of(Roles.LEARNER, Roles.OPERATOR),
            "admin", Set.of(Roles.LEARNER, Roles.ADMIN));

    private final DemoConfig config;
    private final Mutiny.SessionFactory sessions;
    private final AccountOpening opening;
    private final PasswordHasher hasher;
    private final DemoPartner partner;

    DemoAccounts(DemoConfig config, Mutiny.SessionFactory sessions, AccountOpening opening, PasswordHasher hasher,
            DemoPartner partner) {
        this.config = config;
        this.sessions = sessions;
        this.opening = opening;
        this.hasher = hasher;
        this.partner = partner;
    }

    void start(@Observes StartupEvent event) throws Throwable {
        if (config.accounts()) {
            String password = config.password().orElseThrow(
                    () -> new IllegalStateException("READYROOM_DEMO_ACCOUNTS needs READYROOM_DEMO_PASSWORD"));
            VertxContextSupport.subscribeAndAwait(
                    () -> hasher.hash(password).chain(this::openAll).chain(() -> partner.open(password)));
            LOG.infof("Demo accounts are open: learner, author, reviewer, operator and admin %s, and the client %s", DOMAIN,
                    DemoPartner.CLIENT);
        }
    }

    private Uni<Void> openAll(String passwordHash) {
        return Multi.createFrom().iterable(ACCOUNTS.entrySet())
                .onItem().transformToUniAndConcatenate(entry -> open(entry.getKey(), entry.getValue(), passwordHash))
                .collect().asList().replaceWithVoid();
    }

    private Uni<Boolean> open(String name, Set<String> roles, String passwordHash) {
        NewAccount details = new NewAccount(EmailAddress.of(name + DOMAIN), "Demo " + name, passwordHash, true, roles);
        return sessions.withTransaction(session -> opening.open(session, details, Optional.empty()))
                // Another replica was faster.
                .onFailure(AccountOpening::isOvertaken).recoverWithItem(false);
    }
}

package io.readyroom.user.token;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.account.Account;
import io.smallrye.mutiny.Uni;

/** Lets somebody in without asking who they are. */
@Singleton
class GuestService {

    private final Mutiny.SessionFactory sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Clock clock;

    GuestService(Mutiny.SessionFactory sessions, RefreshTokens refreshTokens, AccessTokens accessTokens, Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    Uni<GuestResponse> welcome() {
        UUID id = Ids.next();
        return sessions.withTransaction(session -> session.persist(Account.guest(id, clock.instant()))
                .chain(session::flush)
                .chain(() -> refreshTokens.open(HibernateTransaction.on(session), id, true)))
                .map(refresh -> new TokenPair(accessTokens.forAccount(id, Set.of(Roles.GUEST)), refresh))
                .map(pair -> GuestResponse.of(id, pair));
    }
}

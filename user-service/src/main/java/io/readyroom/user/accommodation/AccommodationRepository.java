package io.readyroom.user.accommodation;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.user.account.Account;
import io.readyroom.user.account.PersonalData;
import io.smallrye.mutiny.Uni;

/** Accommodations by account. */
@Singleton
class AccommodationRepository implements PersonalData {

    /** A person has a handful; whoever has more sees the latest. */
    private static final int SHOWN = 100;
    private static final String LATEST = "from Accommodation where accountId = :account order by edit desc";
    private static final String ERASE = "delete from Accommodation where accountId = :account";

    Uni<List<Accommodation>> latest(Mutiny.Session session, UUID account) {
        return session.createSelectionQuery(LATEST, Accommodation.class).setParameter("account", account)
                .setMaxResults(SHOWN).getResultList();
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, Account account) {
        return session.createMutationQuery(ERASE).setParameter("account", account.id()).executeUpdate().replaceWithVoid();
    }
}

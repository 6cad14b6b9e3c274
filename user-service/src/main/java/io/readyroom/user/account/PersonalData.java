package io.readyroom.user.account;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/** What a feature keeps about a person: implemented by every feature that keeps something, so that nothing is forgotten. */
public interface PersonalData {

    /**
     * Removes it, in the transaction that erases the account, which still has its address then. Finding nothing is no failure.
     */
    Uni<Void> erase(Mutiny.Session session, Account account);
}

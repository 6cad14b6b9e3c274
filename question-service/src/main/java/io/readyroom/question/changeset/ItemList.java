package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.question.changeset.item.ChangeItem;
import io.readyroom.question.changeset.item.ItemPages;
import io.smallrye.mutiny.Uni;

/** Reads the items of a change set. */
@Singleton
class ItemList {

    private final Mutiny.SessionFactory sessions;
    private final ChangeSets sets;
    private final ItemPages pages;

    ItemList(Mutiny.SessionFactory sessions, ChangeSets sets, ItemPages pages) {
        this.sessions = sessions;
        this.sets = sets;
        this.pages = pages;
    }

    Uni<List<ChangeItem>> read(UUID id, ItemPages.Wanted wanted, ItemPages.Place after, int limit) {
        return sessions.withSession(session -> sets.require(session, id)
                .chain(set -> pages.read(HibernateTransaction.on(session), id, wanted, after, limit)));
    }
}

package io.readyroom.exam.accommodation;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.readyroom.exam.erasure.ErasedAccounts;
import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Feeds the read model with accommodations, and changes what runs. */
@Singleton
class AccommodationEvents implements EventBatchHandler {

    private final AccommodationRepository repository;
    private final Accommodations accommodations;
    private final ErasedAccounts erased;

    AccommodationEvents(AccommodationRepository repository, Accommodations accommodations, ErasedAccounts erased) {
        this.repository = repository;
        this.accommodations = accommodations;
        this.erased = erased;
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTS;
    }

    @Override
    public Set<String> types() {
        return Set.of("AccommodationChanged");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return Multi.createFrom().iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> take(tx, event.as(AccommodationChanged.class).requireSound()))
                .collect().last()
                .replaceWithVoid();
    }

    private Uni<Void> take(SqlConnection tx, AccommodationChanged state) {
        return erased.of(tx, List.of(state.accountId()))
                .chain(gone -> gone.isEmpty() ? put(tx, state) : Uni.createFrom().voidItem());
    }

    private Uni<Void> put(SqlConnection tx, AccommodationChanged state) {
        return repository.put(tx, state).chain(() -> accommodations.apply(tx, state.accountId()));
    }
}

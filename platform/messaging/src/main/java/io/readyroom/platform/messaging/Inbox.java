package io.readyroom.platform.messaging;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** Remembers which events this service has taken, in the transaction of their effect. */
@Singleton
public class Inbox {

    private final String consumer;

    Inbox(@ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.consumer = consumer;
    }

    /** Marks events as taken and answers those that were not before; a parallel taker of the same event is waited for. */
    public Uni<Set<UUID>> accept(Transaction tx, Collection<UUID> ids) {
        List<UUID> sorted = ids.stream().distinct().sorted().toList();
        if (sorted.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        StringBuilder sql = new StringBuilder("INSERT INTO inbox (consumer, event_id) VALUES ");
        Object[] arguments = new Object[sorted.size() + 1];
        arguments[0] = consumer;
        for (int i = 0; i < sorted.size(); i++) {
            sql.append(i == 0 ? "" : ",").append("($1,$").append(i + 2).append(')');
            arguments[i + 1] = sorted.get(i);
        }
        sql.append(" ON CONFLICT DO NOTHING RETURNING event_id");
        return tx.select(sql.toString(), arguments).map(Inbox::ids);
    }

    private static Set<UUID> ids(List<Object[]> rows) {
        Set<UUID> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add((UUID) row[0]));
        return ids;
    }
}

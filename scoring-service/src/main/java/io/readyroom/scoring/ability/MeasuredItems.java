package io.readyroom.scoring.ability;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.scoring.bank.Bank;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** As what question versions are measured. It never changes for a version, so it is read once and kept. */
@ApplicationScoped
public class MeasuredItems {

    private static final int KEPT = 200_000;

    private final Cache<UUID, MeasuredItem> known = Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Bank bank;

    MeasuredItems(Bank bank) {
        this.bank = bank;
    }

    /** @param authorDifficulty as b, what Elo begins with */
    public record MeasuredItem(UUID measuredAs, double authorDifficulty) {
    }

    /** Of every version; one that the bank has not told of yet is measured as itself, of medium difficulty. */
    public Uni<Map<UUID, MeasuredItem>> of(SqlClient client, Collection<UUID> questionVersionIds) {
        Map<UUID, MeasuredItem> items = new HashMap<>();
        Set<UUID> missing = new HashSet<>();
        for (UUID version : questionVersionIds) {
            MeasuredItem item = known.getIfPresent(version);
            items.put(version, item == null ? new MeasuredItem(version, 0) : item);
            if (item == null) {
                missing.add(version);
            }
        }
        return missing.isEmpty() ? Uni.createFrom().item(items)
                : bank.measures(client, missing).invoke(measures -> measures.forEach((version, measure) -> {
                    MeasuredItem item = new MeasuredItem(measure.measuredAs(), Elo.priorDifficulty(measure.difficulty()));
                    known.put(version, item);
                    items.put(version, item);
                })).replaceWith(items);
    }
}

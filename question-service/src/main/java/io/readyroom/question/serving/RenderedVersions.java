package io.readyroom.question.serving;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.smallrye.mutiny.Uni;

/**
 * Versions never change, so what was rendered of one is right for ever: the bound on the cache is for memory only. What isn't
 * in it is read in one query.
 */
final class RenderedVersions {

    private static final int MOST = 20_000;

    private final Cache<UUID, Rendered> cache = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Function<List<UUID>, Uni<Map<UUID, Rendered>>> loader;

    RenderedVersions(Function<List<UUID>, Uni<Map<UUID, Rendered>>> loader) {
        this.loader = loader;
    }

    /** The JSON of these versions in this order; {@code not-found} when there is one that isn't. */
    Uni<byte[]> json(List<UUID> ids) {
        Map<UUID, Rendered> present = cache.getAllPresent(ids);
        List<UUID> missing = ids.stream().filter(id -> !present.containsKey(id)).toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().item(Rendered.join(ids.stream().map(present::get).toList()));
        }
        return loader.apply(missing).map(loaded -> {
            List<UUID> unknown = missing.stream().filter(id -> !loaded.containsKey(id)).toList();
            if (!unknown.isEmpty()) {
                throw VersionIds.unknown(unknown);
            }
            cache.putAll(loaded);
            return Rendered.join(ids.stream().map(id -> loaded.getOrDefault(id, present.get(id))).toList());
        });
    }
}

package io.readyroom.scoring.rescoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Goes through the results of an exam, a page a transaction: new revisions, what follows from them, and how far the walk is
 * are there together or not at all. Whoever goes on, after a crash or on another replica, finds where.
 */
@Singleton
class RescoringWalk {

    private final Pool pool;
    private final WalkRepository walks;
    private final PageRescoring pages;

    RescoringWalk(Pool pool, WalkRepository walks, PageRescoring pages) {
        this.pool = pool;
        this.walks = walks;
        this.pages = pages;
    }

    /**
     * One page of what is to be gone on with; answers whether there was anything.
     *
     * @param most results in it
     */
    Uni<Boolean> step(int most) {
        return pool.withTransaction(tx -> walks.claim(tx).chain(claimed -> claimed
                .map(walk -> step(tx, walk, most).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private Uni<Void> step(SqlConnection tx, Walk walk, int most) {
        if (walk.early()) {
            return walks.advance(tx, walk.rested(), false);
        }
        return walks.page(tx, walk, most)
                .chain(page -> rescore(tx, walk, page)
                        .chain(differences -> walks.advance(tx, walk.after(page, differences), page.isLast())));
    }

    private Uni<List<Difference>> rescore(SqlConnection tx, Walk walk, Walk.Page page) {
        if (!walk.isPreview()) {
            return pages.apply(tx, walk.rescoring(), page);
        }
        return pages.preview(tx, walk.rescoring(), page)
                .call(differences -> walks.addCrossings(tx, walk.rescoring().id(),
                        differences.stream().filter(Difference::crosses).toList()));
    }

    /**
     * Goes past the next session that is below, because it can't be graded, and answers which that is. When another replica
     * is at that rescoring meanwhile, a session of another one is passed over: its next pass finds it.
     */
    Uni<Optional<UUID>> passOver() {
        return pool.withTransaction(tx -> walks.claim(tx).chain(claimed -> claimed.map(walk -> passOver(tx, walk))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Optional<UUID>> passOver(SqlConnection tx, Walk walk) {
        return walks.page(tx, walk, 1)
                .call(page -> walks.advance(tx, walk.afterFailure(page), page.isLast()))
                .map(page -> page.sessions().stream().findFirst());
    }
}

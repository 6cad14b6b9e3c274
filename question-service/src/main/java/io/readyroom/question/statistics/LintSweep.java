package io.readyroom.question.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.AuthoredVersions;
import io.readyroom.question.lint.CatalogueLint;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Lints what is published from time to time: a question that was in order becomes outdated by itself, when a product is renamed
 * or a reference ages. Replicas may sweep at the same time: they find the same.
 */
@Singleton
class LintSweep {

    private static final Logger LOG = Logger.getLogger(LintSweep.class);
    /** It is linted on the event loop: so few that nobody who is served there has to wait for it. */
    private static final int PAGE = 20;
    private static final String NEXT = """
            SELECT q.id, v.id AS version_id, coalesce(a.count, 0) AS count
            FROM question q JOIN question_version v ON v.id = q.current_version_id AND v.status = 'published'
            LEFT JOIN question_attention a ON a.question_id = q.id AND a.kind = 'lint'
            WHERE q.id > $1 ORDER BY q.id LIMIT $2
            """;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Pool pool;
    private final AuthoredVersions versions;
    private final CatalogueLint lint;
    private final Attention attention;

    LintSweep(Pool pool, AuthoredVersions versions, CatalogueLint lint, Attention attention) {
        this.pool = pool;
        this.versions = versions;
        this.lint = lint;
        this.attention = attention;
    }

    /** A published question, and how many findings are reported of it. */
    private record Published(UUID questionId, UUID versionId, int reported) {
    }

    @Scheduled(every = "${readyroom.lint.sweep}", delayed = "${readyroom.lint.sweep-delay}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return sweep().onFailure().invoke(failure -> LOG.warnf("What is published is linted at the next sweep: %s",
                failure.toString())).onFailure().recoverWithNull();
    }

    /** Brings every question's count up to date, page by page. */
    Uni<Void> sweep() {
        UUID[] last = { BEFORE_ALL };
        return Uni.createFrom().deferred(() -> page(last[0]).invoke(end -> last[0] = end.orElse(BEFORE_ALL)))
                .repeat().until(Optional::isEmpty).collect().last().replaceWithVoid();
    }

    /** Answers the last question of the page; empty when there was none. */
    private Uni<Optional<UUID>> page(UUID after) {
        return pool.withTransaction(connection -> {
            Transaction tx = Transaction.on(connection);
            return tx.select(NEXT, after, PAGE)
                    .map(rows -> rows.stream().map(row -> new Published((UUID) row[0], (UUID) row[1],
                            ((Number) row[2]).intValue())).toList())
                    .call(page -> counts(tx, page).chain(counts -> report(tx, page, counts)))
                    .map(page -> page.isEmpty() ? Optional.empty()
                            : Optional.of(page.get(page.size() - 1).questionId()));
        });
    }

    private Uni<Map<UUID, Integer>> counts(Transaction tx, List<Published> page) {
        return versions.read(tx, page.stream().map(Published::versionId).toList()).map(stored -> {
            Map<UUID, Integer> counts = new HashMap<>();
            for (AuthoredVersions.Stored one : stored) {
                AuthoredVersion version = one.version();
                counts.put(version.questionId(), lint.lint(version.exam(), version.question()).size());
            }
            return counts;
        });
    }

    private Uni<Void> report(Transaction tx, List<Published> page, Map<UUID, Integer> counts) {
        return Multi.createFrom().iterable(page)
                .filter(published -> counts.getOrDefault(published.questionId(), 0) != published.reported())
                .onItem().transformToUniAndConcatenate(published -> attention.report(tx, published.questionId(),
                        Attention.Kind.LINT, counts.getOrDefault(published.questionId(), 0), null))
                .collect().asList().replaceWithVoid();
    }
}

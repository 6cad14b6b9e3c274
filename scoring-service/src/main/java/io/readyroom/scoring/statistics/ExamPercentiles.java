package io.readyroom.scoring.statistics;

import java.time.Duration;
import java.util.OptionalDouble;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.Percentiles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** From the histogram of an exam and a mode: results in the same per cent of the points count as equal. */
@ApplicationScoped
class ExamPercentiles implements Percentiles {

    /** Fewer results say little of where one stands. */
    private static final int LEAST = 50;
    private static final double PER_CENT = 100;

    /** A place among hundreds moves slowly, and everybody who has just handed in asks for it. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Cache<String, ExamSums> known = Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final Pool pool;
    private final SumsRepository sums;

    ExamPercentiles(Pool pool, SumsRepository sums) {
        this.pool = pool;
        this.sums = sums;
    }

    @Override
    public Uni<OptionalDouble> of(String exam, String mode, Score score) {
        return of(exam).map(all -> percentile(all.scores().getOrDefault(mode, new Bins()), score));
    }

    private Uni<ExamSums> of(String exam) {
        ExamSums all = known.getIfPresent(exam);
        return all != null ? Uni.createFrom().item(all)
                : sums.exam(pool, exam).invoke(read -> known.put(exam, read));
    }

    static OptionalDouble percentile(Bins results, Score score) {
        long all = results.total();
        if (all < LEAST || score.maxPoints() == 0) {
            return OptionalDouble.empty();
        }
        int own = Bins.ofShare(score.points(), score.maxPoints());
        long below = results.counts().headMap(own).values().stream().mapToLong(Long::longValue).sum();
        long equal = results.counts().getOrDefault(own, 0L);
        return OptionalDouble.of(PER_CENT * (below + equal / 2.0) / all);
    }
}

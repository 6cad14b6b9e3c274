package io.readyroom.scoring.statistics;

import java.util.OptionalDouble;

import jakarta.enterprise.context.ApplicationScoped;

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

    private final Pool pool;
    private final SumsRepository sums;

    ExamPercentiles(Pool pool, SumsRepository sums) {
        this.pool = pool;
        this.sums = sums;
    }

    @Override
    public Uni<OptionalDouble> of(String exam, String mode, Score score) {
        return sums.exam(pool, exam).map(known -> percentile(known.scores().getOrDefault(mode, new Bins()), score));
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

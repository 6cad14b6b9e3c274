package io.readyroom.scoring.readiness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How badly the model with one unchanging ability describes a learner's answers: three figures that are about standard normal
 * where it holds. The limits are those at which the simulation refuses few who fit, see {@code docs/readiness.md}.
 *
 * @param pattern lz, the standardised likelihood of the answers: far below 0 when hard questions are right and easy ones wrong
 *        (Drasgow, Levine and Williams, Appropriateness measurement with polychotomous item response models and standardized
 *        indices, British Journal of Mathematical and Statistical Psychology 38, 1985)
 * @param domains how far the domains are from what one ability would give, a χ² turned into a normal figure (Wilson and
 *        Hilferty,
 *        The distribution of chi-square, Proceedings of the National Academy of Sciences 17, 1931)
 * @param trend score test for an ability that rises (positive) or falls from session to session
 */
record Misfit(double pattern, double domains, double trend) {

    static final double PATTERN_LIMIT = -2.0;
    static final double DOMAINS_LIMIT = 2.0;
    /** Low, for it costs nobody a number: see {@link ReadinessRule}. */
    static final double TREND_LIMIT = 1.0;

    static Misfit of(List<Attempt> attempts, double theta) {
        return new Misfit(pattern(attempts, theta), domains(attempts, theta), trend(attempts, theta));
    }

    boolean isUnusual() {
        return pattern < PATTERN_LIMIT;
    }

    boolean isUneven() {
        return domains > DOMAINS_LIMIT;
    }

    boolean isMoving() {
        return Math.abs(trend) > TREND_LIMIT;
    }

    private static double pattern(List<Attempt> attempts, double theta) {
        double excess = 0;
        double variance = 0;
        for (Attempt attempt : attempts) {
            double chance = attempt.expected(theta);
            double odds = Math.log(chance / (1 - chance));
            excess += (attempt.outcome() - chance) * odds;
            variance += chance * (1 - chance) * odds * odds;
        }
        return variance == 0 ? 0 : excess / Math.sqrt(variance);
    }

    private static double domains(List<Attempt> attempts, double theta) {
        Map<String, double[]> sums = new HashMap<>();
        for (Attempt attempt : attempts) {
            double chance = attempt.expected(theta);
            double[] sum = sums.computeIfAbsent(attempt.domain(), code -> new double[2]);
            sum[0] += attempt.outcome() - chance;
            sum[1] += chance * (1 - chance);
        }
        double square = sums.values().stream().mapToDouble(sum -> sum[0] * sum[0] / sum[1]).sum();
        // One is spent on the ability, which was estimated from the same answers.
        double freedom = sums.size() - 1.0;
        return freedom < 1 ? 0
                : (Math.cbrt(square / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
    }

    private static double trend(List<Attempt> attempts, double theta) {
        Map<Object, Integer> sessions = new HashMap<>();
        attempts.forEach(attempt -> sessions.putIfAbsent(attempt.sessionId(), sessions.size()));
        double information = 0;
        double mean = 0;
        for (Attempt attempt : attempts) {
            double spread = spread(attempt, theta);
            information += spread;
            mean += spread * sessions.get(attempt.sessionId());
        }
        mean /= information;
        double excess = 0;
        double variance = 0;
        for (Attempt attempt : attempts) {
            double place = sessions.get(attempt.sessionId()) - mean;
            excess += place * (attempt.outcome() - attempt.expected(theta));
            variance += place * place * spread(attempt, theta);
        }
        return variance == 0 ? 0 : excess / Math.sqrt(variance);
    }

    private static double spread(Attempt attempt, double theta) {
        double chance = attempt.expected(theta);
        return chance * (1 - chance);
    }
}

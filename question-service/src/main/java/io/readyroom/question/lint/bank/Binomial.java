package io.readyroom.question.lint.bank;

/** How surprising a count is, exactly: the tails of the binomial distribution. */
record Binomial(int trials, double probability) {

    double mean() {
        return trials * probability;
    }

    /** The probability of a count at least as far from the mean as this one, on its side of it. */
    double tail(int count) {
        return count >= mean() ? upper(trials, count, probability) : upper(trials, trials - count, 1 - probability);
    }

    /** P(X ≥ count), for a count above the mean: from there on, terms only fall. */
    private static double upper(int trials, int count, double probability) {
        double term = Math.exp(logOfChoices(trials, count) + count * Math.log(probability)
                + (trials - count) * Math.log1p(-probability));
        double sum = term;
        double odds = probability / (1 - probability);
        for (int i = count; i < trials && term > 0; i++) {
            term *= odds * (trials - i) / (i + 1.0);
            sum += term;
        }
        return Math.min(1, sum);
    }

    private static double logOfChoices(int of, int picked) {
        double log = 0;
        for (int i = 1; i <= Math.min(picked, of - picked); i++) {
            log += Math.log((double) (of - i + 1) / i);
        }
        return log;
    }
}

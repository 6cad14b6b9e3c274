package io.readyroom.scoring.calibration;

/**
 * What is believed of an item before anybody has answered it: ln a ~ N(0, {@code logSlopeSd}), b ~ N(0, {@code difficultySd})
 * (domain, section 6). They keep estimates from few answers in reason, and matter less with each answer.
 */
record Priors(double logSlopeSd, double difficultySd) {

    static final Priors OF_THE_DOMAIN = new Priors(0.3, 1.5);

    /** Plain marginal maximum likelihood, to compare with published estimates. */
    static final Priors NONE = new Priors(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    double logSlopePrecision() {
        return 1 / (logSlopeSd * logSlopeSd);
    }

    double difficultyPrecision() {
        return 1 / (difficultySd * difficultySd);
    }
}

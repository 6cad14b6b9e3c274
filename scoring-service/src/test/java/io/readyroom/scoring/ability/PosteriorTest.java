package io.readyroom.scoring.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The golden numbers of the domain, section 6, to six decimals. */
class PosteriorTest {

    private static final double SIX_DECIMALS = 0.5e-6;

    /** A stub that maximises instead of averaging, or has other nodes, comes to other decimals. */
    @Test
    void estimatesTheGoldenAbility() {
        Posterior posterior = golden(0);
        assertThat(posterior.theta()).isEqualTo(0.454920, within(SIX_DECIMALS));
        assertThat(posterior.standardError()).isEqualTo(0.670562, within(SIX_DECIMALS));
    }

    @Test
    void estimatesTheGoldenAbilityWhereGuessingHelps() {
        Posterior posterior = golden(0.25);
        assertThat(posterior.theta()).isEqualTo(0.098802, within(SIX_DECIMALS));
        assertThat(posterior.standardError()).isEqualTo(0.804336, within(SIX_DECIMALS));
    }

    @Test
    void isThePriorWithoutEvidence() {
        assertThat(Posterior.PRIOR.theta()).isEqualTo(0, within(1e-12));
        assertThat(Posterior.PRIOR.standardError()).isEqualTo(1, within(1e-2));
        assertThat(Nodes.at(Posterior.PRIOR.quantile(0.5))).isEqualTo(0, within(1e-12));
        assertThat(Nodes.at(Posterior.PRIOR.quantile(0.05))).isEqualTo(-1.6, within(1e-12));
    }

    /** A thousand answers: a stub that multiplies likelihoods ends in 0/0. */
    @Test
    void staysANumberHoweverLongSomebodyLearns() {
        Evidence evidence = Evidence.NONE;
        for (int i = 0; i < 1000; i++) {
            evidence = evidence.plus(Evidence.of(item(1.2, 0.3, 0.25), i % 2));
        }
        Posterior posterior = Posterior.of(evidence);
        assertThat(posterior.theta()).isBetween(-0.6, 0.0);
        assertThat(posterior.standardError()).isBetween(0.0, 0.15);
    }

    /** What is taken back leaves nothing behind. */
    @Test
    void forgetsWhatIsTakenBack() {
        Evidence kept = Evidence.of(item(1, 0, 0), 1);
        Evidence corrected = kept.plus(Evidence.of(item(2, 1, 0.25), 0.5)).minus(Evidence.of(item(2, 1, 0.25), 0.5));
        assertThat(Posterior.of(corrected).theta()).isEqualTo(Posterior.of(kept).theta(), within(1e-12));
    }

    /** Half of the points is the geometric middle between right and wrong, not one of them. */
    @Test
    void countsAShareOfThePointsAsThatShare() {
        double wrong = theta(0);
        double half = theta(0.5);
        double right = theta(1);
        assertThat(half).isBetween(wrong, right).isEqualTo(0, within(1e-9));
        assertThat(right).isEqualTo(-wrong, within(1e-9));
    }

    @Test
    void refusesWhatIsNoParameter() {
        assertThatThrownBy(() -> item(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(1, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Evidence.of(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Against differences of the probability itself. */
    @Test
    void knowsTheInformationOfAnItem() {
        ItemParameters item = item(1.4, 0.5, 0.2);
        double slope = (item.probability(0.3 + 1e-6) - item.probability(0.3 - 1e-6)) / 2e-6;
        double p = item.probability(0.3);
        assertThat(item.information(0.3)).isEqualTo(slope * slope / (p * (1 - p)), within(1e-8));
    }

    private static double theta(double share) {
        return Posterior.of(Evidence.of(item(1, 0, 0), share)).theta();
    }

    private static Posterior golden(double c) {
        return Posterior.of(Evidence.of(item(1.0, -1.0, c), 1).plus(Evidence.of(item(1.2, -0.5, c), 1))
                .plus(Evidence.of(item(0.8, 0.0, c), 0)).plus(Evidence.of(item(1.5, 0.5, c), 1))
                .plus(Evidence.of(item(1.0, 1.0, c), 0)));
    }

    private static ItemParameters item(double a, double b, double c) {
        return new ItemParameters(a, b, c, Model.TWO_PL, 1);
    }
}

package io.readyroom.scoring.readiness;

import java.util.List;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.LordWingersky;

/**
 * How likely each number of points of a form is for somebody of a given ability. Each question is one point here; one
 * with several parts counts as the share that is expected of it.
 */
final class Points {

    private final double[] chances;
    private final double formVariance;

    private Points(double[] chances, double formVariance) {
        this.chances = chances;
        this.formVariance = formVariance;
    }

    static Points of(List<ItemParameters> form, double theta) {
        LordWingersky points = new LordWingersky();
        double sum = 0;
        double squares = 0;
        for (ItemParameters item : form) {
            double right = item.probability(theta);
            points.add(right);
            sum += right;
            squares += right * right;
        }
        double asked = form.size();
        // Drawing other questions varies the share by that much; twice, for this form is such a draw as well.
        return new Points(points.distribution(), asked == 0 ? 0 : 2 * (squares - sum * sum / asked) / (asked * asked));
    }

    /** The chance to pass; against a cut that is not known, on another form of this kind. */
    double passing(Cut assumed) {
        return passingThis(assumed.onAnotherForm(formVariance));
    }

    /** The chance to pass this very form. */
    double passingThis(Cut cut) {
        int most = chances.length - 1;
        double passing = 0;
        for (int points = 0; points <= most; points++) {
            passing += chances[points] == 0 ? 0 : chances[points] * cut.isReachedBy(points, most);
        }
        // Rounded chances may add up to a hair more.
        return Math.min(1, passing);
    }
}

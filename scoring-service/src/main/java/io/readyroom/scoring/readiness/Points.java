package io.readyroom.scoring.readiness;

import java.util.List;

/**
 * How likely each number of points is for somebody of a given ability, by the recursion of Lord and Wingersky (Comparison of
 * IRT
 * true-score and equipercentile observed-score "equatings", Applied Psychological Measurement 8, 1984). Each question is one
 * point here; one with several parts counts as the share that is expected of it.
 */
final class Points {

    private final double[] chances;
    private final double formVariance;

    /** @param formVariance of the share, from form to form */
    private Points(double[] chances, double formVariance) {
        this.chances = chances;
        this.formVariance = formVariance;
    }

    static Points of(List<Item> form, double theta) {
        double[] chances = new double[form.size() + 1];
        chances[0] = 1;
        int asked = 0;
        double sum = 0;
        double squares = 0;
        for (Item item : form) {
            double right = item.chance(theta);
            asked++;
            sum += right;
            squares += right * right;
            for (int points = asked; points > 0; points--) {
                chances[points] = chances[points] * (1 - right) + chances[points - 1] * right;
            }
            chances[0] *= 1 - right;
        }
        // Drawing other questions varies the share by that much; twice, for this form is such a draw as well.
        double formVariance = asked == 0 ? 0 : 2 * (squares - sum * sum / asked) / ((double) asked * asked);
        return new Points(chances, formVariance);
    }

    /** From no point to all of them. */
    double[] chances() {
        return chances.clone();
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
        return passing;
    }
}

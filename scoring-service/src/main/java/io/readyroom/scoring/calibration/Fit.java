package io.readyroom.scoring.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.readyroom.scoring.ability.Ability;
import io.readyroom.scoring.ability.Evidence;
import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.ItemRatings.RatedItem;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.ability.Nodes;
import io.readyroom.scoring.ability.ParameterSet;
import io.readyroom.scoring.ability.ParameterSets.Origin;
import io.readyroom.scoring.calibration.MarginalLikelihood.Estimate;

/**
 * The next parameter set of an exam: 2PL for items with 200 answers, Rasch from 50 (domain, section 6), the Elo rating below
 * that. An item that was calibrated and has no longer as many answers among those read keeps what it had.
 */
final class Fit {

    static final int ANSWERS_FOR_RASCH = 50;
    static final int ANSWERS_FOR_TWO_PL = 200;

    private static final Quadrature QUADRATURE = Quadrature.standardNormal(Nodes.at(0), Nodes.at(Nodes.COUNT - 1), Nodes.COUNT);
    /** A thousandth of a standard deviation is far below the error of any estimate. */
    private static final double TOLERANCE = 1e-3;

    private final Answers answers;
    private final ParameterSet previous;
    private final Map<UUID, RatedItem> rated;
    private final ResponseMatrix measuring;
    private final int[] counts;

    private Fit(Answers answers, ParameterSet previous, Map<UUID, RatedItem> rated) {
        this.answers = answers;
        this.previous = previous;
        this.rated = rated;
        this.measuring = answers.measuring();
        this.counts = measuring.answersOfItems();
    }

    /** Takes seconds to minutes: for a worker thread. */
    static Fitted of(Answers answers, ParameterSet previous, Map<UUID, RatedItem> rated, int mostCycles) {
        Fit fit = new Fit(answers, previous, rated);
        Estimate estimate = new MarginalLikelihood(QUADRATURE, Priors.OF_THE_DOMAIN, mostCycles, TOLERANCE)
                .estimate(fit.measuring.only(fit.isEstimated()), fit.start());
        return new Fitted(fit.set(estimate), fit.answersOfItems(),
                new Origin(answers.people().size(), fit.measuring.answers(), answers.newest(), estimate.cycles(),
                        estimate.converged(), estimate.logLikelihood()),
                fit.abilities(estimate));
    }

    private boolean[] isEstimated() {
        boolean[] estimated = new boolean[counts.length];
        for (int item = 0; item < counts.length; item++) {
            estimated[item] = counts[item] >= ANSWERS_FOR_RASCH;
        }
        return estimated;
    }

    private ItemParameters[] start() {
        return IntStream.range(0, counts.length).mapToObj(item -> {
            ItemParameters before = before(item);
            Model model = counts[item] >= ANSWERS_FOR_TWO_PL ? Model.TWO_PL
                    : counts[item] >= ANSWERS_FOR_RASCH ? Model.RASCH : Model.ELO;
            // Rasch items share a slope from the start; the others begin where they were, and some stay there.
            return new ItemParameters(model == Model.RASCH ? 1 : before.a(), before.b(),
                    model == Model.ELO ? before.c() : answers.floor(item), model, previous.number() + 1);
        }).toArray(ItemParameters[]::new);
    }

    private ItemParameters before(int item) {
        UUID measuredAs = answers.items().get(item);
        RatedItem rating = rated.getOrDefault(measuredAs, new RatedItem(0, 0, answers.floor(item)));
        return previous.find(measuredAs).filter(ItemParameters::isCalibrated)
                .orElseGet(() -> ItemParameters.coldStart(rating.difficulty(), rating.floor()));
    }

    private ParameterSet set(Estimate estimate) {
        Map<UUID, ItemParameters> items = new HashMap<>(previous.items());
        rated.forEach((item, rating) -> items.compute(item, (id, known) -> known != null && known.isCalibrated() ? known
                : ItemParameters.coldStart(rating.difficulty(), rating.floor())));
        for (int item = 0; item < counts.length; item++) {
            items.put(answers.items().get(item), counts[item] < ANSWERS_FOR_RASCH ? before(item) : estimate.items().get(item));
        }
        return new ParameterSet(previous.exam(), previous.number() + 1, items);
    }

    private Map<UUID, Integer> answersOfItems() {
        Map<UUID, Integer> byItem = new HashMap<>();
        for (int item = 0; item < counts.length; item++) {
            byItem.put(answers.items().get(item), counts[item]);
        }
        return byItem;
    }

    /** What all that was read says about each learner, by the new parameters. */
    private List<Ability> abilities(Estimate estimate) {
        ItemCurves curves = ItemCurves.of(estimate.items(), QUADRATURE);
        ResponseMatrix rapid = answers.rapid();
        List<Ability> abilities = new ArrayList<>(answers.people().size());
        for (int person = 0; person < answers.people().size(); person++) {
            double[] logLikelihood = new double[Nodes.COUNT];
            int count = add(measuring, person, curves, logLikelihood) + add(rapid, person, curves, logLikelihood);
            abilities.add(new Ability(answers.people().get(person), previous.exam(), count, answers.sessions(person),
                    previous.number() + 1, Evidence.of(logLikelihood)));
        }
        return abilities;
    }

    private static int add(ResponseMatrix matrix, int person, ItemCurves curves, double[] logLikelihood) {
        for (int at = matrix.starts()[person]; at < matrix.starts()[person + 1]; at++) {
            double share = matrix.shares()[at];
            for (int node = 0; node < logLikelihood.length; node++) {
                logLikelihood[node] += share * curves.logRight()[matrix.items()[at]][node]
                        + (1 - share) * curves.logWrong()[matrix.items()[at]][node];
            }
        }
        return matrix.starts()[person + 1] - matrix.starts()[person];
    }

    /**
     * @param answers of each item
     * @param abilities of everybody who was read
     */
    record Fitted(ParameterSet set, Map<UUID, Integer> answers, Origin origin, List<Ability> abilities) {
    }
}

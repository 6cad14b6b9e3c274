package io.readyroom.scoring.readiness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the learners of a scenario.
 *
 * @param told those who got a number
 * @param everybody what a service that refuses nobody and forgets nothing would have told
 * @param misfits of those whom nothing but a misfit could refuse
 */
record ScenarioOutcome(Scenario scenario, int learners, Deciles told, Deciles everybody, Map<Reason, Integer> refusals,
        int refused, List<Misfit> misfits) {

    /** Only those who got a number. */
    static Deciles told(Scenario scenario, int learners, long seed) {
        SimulatedLearners simulated = new SimulatedLearners(scenario, seed);
        List<Deciles.Told> told = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            SimulatedLearners.Learner learner = simulated.next();
            learner.assessment().prediction().ifPresent(range -> told
                    .add(new Deciles.Told(range.probability(), range.low(), range.high(), learner.chance())));
        }
        return Deciles.of(told);
    }

    static ScenarioOutcome of(Scenario scenario, int learners, long seed) {
        SimulatedLearners simulated = new SimulatedLearners(scenario, seed + List.of(Scenario.values()).indexOf(scenario));
        List<Deciles.Told> told = new ArrayList<>();
        List<Deciles.Told> everybody = new ArrayList<>();
        List<Misfit> misfits = new ArrayList<>();
        Map<Reason, Integer> refusals = new EnumMap<>(Reason.class);
        for (int i = 0; i < learners; i++) {
            SimulatedLearners.Learner learner = simulated.next();
            learner.assessment().prediction().ifPresent(range -> told
                    .add(new Deciles.Told(range.probability(), range.low(), range.high(), learner.chance())));
            learner.assessment().reasons().forEach(reason -> refusals.merge(reason, 1, Integer::sum));
            Prediction naive = learner.unrefused().get();
            everybody.add(new Deciles.Told(naive.probability(), naive.low(), naive.high(), learner.chance()));
            misfits.add(learner.misfit());
        }
        return new ScenarioOutcome(scenario, learners, Deciles.of(told), Deciles.of(everybody), refusals,
                learners - told.size(), misfits);
    }

    double refusedShare() {
        return (double) refused / learners;
    }
}

package io.readyroom.scoring.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;

/** Items with parameters that are known, and people who answer them: a ~ lognormal(0, .3), b and θ ~ N(0, 1). */
record Simulated(List<ItemParameters> items, Random random) {

    static Simulated of(long seed, int count, double floor) {
        Random random = new Random(seed);
        List<ItemParameters> items = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            items.add(new ItemParameters(Math.exp(0.3 * random.nextGaussian()), random.nextGaussian(), floor, Model.TWO_PL,
                    1));
        }
        return new Simulated(items, random);
    }

    ResponseMatrix answers(int people) {
        ResponseMatrix.Builder answers = new ResponseMatrix.Builder();
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < items.size(); item++) {
                answers.add(person, item, random.nextDouble() < items.get(item).probability(theta) ? 1 : 0);
            }
        }
        return answers.build(people, items.size());
    }
}

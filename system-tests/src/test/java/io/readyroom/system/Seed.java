package io.readyroom.system;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Randomness that can be repeated: the seed of a run is printed, and given again by {@code -Dreadyroom.seed}. */
final class Seed {

    private Seed() {
    }

    static Random random(String purpose) {
        String given = System.getProperty("readyroom.seed", "");
        long seed = given.isEmpty() ? ThreadLocalRandom.current().nextLong() : Long.parseLong(given);
        System.out.println("Seed of " + purpose + ": -Dreadyroom.seed=" + seed);
        return new Random(seed);
    }
}

package io.readyroom.scoring.readiness;

import java.util.Locale;

/** The worlds that predictions are tried in; only the first is the one that the model assumes. */
enum Scenario {

    MODEL_HOLDS("The model holds"),
    TWO_DIMENSIONS(
            "Half of the domains need a second ability (correlation .6); four fifths of practice went to the first half"),
    LEARNING("The ability rises by 0.25 from each session to the next"),
    SLOW_LEARNING("The ability rises by 0.08 from each session to the next"),
    LEARNING_ON("And by 0.25 after the simulation, until the real exam"),
    GUESSING("Every third answer of practice is a blind guess; simulation and real exam are taken seriously"),
    FROM_ELSEWHERE("A quarter of all questions is known by heart from elsewhere, and mostly answered at once"),
    HIDDEN_FROM_ELSEWHERE("A tenth of all questions is known by heart from elsewhere, and answered at an ordinary pace"),
    KNOWN_REPEATS("Half of the simulation was seen before, and is marked so"),
    ESTIMATED_PARAMETERS(
            "Parameters are estimated from 300 responses, 5 % of them careless, of people whose ability is known to ±0.4"),
    AUTHORS_DIFFICULTY("Parameters are the author's easy, medium, hard, right to ±0.8"),
    STRONGER_LEARNERS("Learners are stronger by 0.7 than the prior says");

    private final String description;

    Scenario(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

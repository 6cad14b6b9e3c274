package io.readyroom.scoring.grading;

/** How correct components become points (domain, section 4). Never a penalty for guessing. */
public enum GradingPolicy {

    /** A point for each correct component: Microsoft. */
    PER_COMPONENT {
        @Override
        Score score(int correct, int components) {
            return new Score(correct, components);
        }
    },

    /** One point when every component is correct: AWS, Google. */
    ALL_OR_NOTHING {
        @Override
        Score score(int correct, int components) {
            return new Score(correct == components ? 1 : 0, 1);
        }
    };

    abstract Score score(int correct, int components);
}

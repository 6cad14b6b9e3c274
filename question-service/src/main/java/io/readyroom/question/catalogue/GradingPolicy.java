package io.readyroom.question.catalogue;

/** How components of a question become points. */
public enum GradingPolicy {

    PER_COMPONENT,
    ALL_OR_NOTHING;

    /** Points of a question with that many scored components. */
    public int maxPoints(int components) {
        return this == PER_COMPONENT ? components : 1;
    }
}

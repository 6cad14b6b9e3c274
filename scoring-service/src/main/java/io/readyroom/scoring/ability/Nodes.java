package io.readyroom.scoring.ability;

/** The points that ability is looked at: 41 from −4 to 4, 0.2 apart (domain, section 6). */
public final class Nodes {

    public static final int COUNT = 41;

    private static final double FIRST = -4;
    private static final int PER_UNIT = 5;

    private Nodes() {
    }

    public static double at(int node) {
        return FIRST + (double) node / PER_UNIT;
    }
}

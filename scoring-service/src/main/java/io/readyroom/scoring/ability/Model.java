package io.readyroom.scoring.ability;

import java.util.Locale;

/** Where the parameters of an item come from. In all of them the guess floor is the type's and not estimated. */
public enum Model {

    /** The author's difficulty, or what Elo has made of it: slope 1. */
    ELO,
    /** A difficulty of its own and the slope that all items of this model in the calibration share. */
    RASCH,
    /** A slope and a difficulty of its own. */
    TWO_PL;

    /** {@code elo}, {@code rasch}, {@code two_pl}, as the database has it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Model ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}

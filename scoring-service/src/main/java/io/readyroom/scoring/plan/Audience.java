package io.readyroom.scoring.plan;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who plans: how the time is shared out, and what is believed of an objective that nothing was answered on. */
public enum Audience {

    /** New to the field. */
    BEGINNER(0.45, 0.20, 0.35, 0.35),
    /** Works with it now and then. */
    PRACTITIONER(0.60, 0.25, 0.15, 0.50),
    /** Works with it daily and wants the certificate. */
    EXPERT(0.65, 0.30, 0.05, 0.65);

    private final double drill;
    private final double review;
    private final double handsOn;
    private final double expected;

    Audience(double drill, double review, double handsOn, double expected) {
        this.drill = drill;
        this.review = review;
        this.handsOn = handsOn;
        this.expected = expected;
    }

    @JsonCreator
    static Audience of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Share of the study time. In the last week nothing new is built: its share goes to the review. */
    double share(TaskKind kind, boolean lastWeek) {
        return switch (kind) {
            case DRILL -> drill;
            case REVIEW -> lastWeek ? review + handsOn : review;
            case HANDS_ON -> lastWeek ? 0 : handsOn;
            case SIMULATION -> 0;
        };
    }

    /** Share of an objective's questions that are expected to be right. */
    double expected() {
        return expected;
    }
}

package io.readyroom.scoring.ability;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.grading.QuestionType;

/**
 * The share of an item's points that blind guessing is worth (domain, section 6): per component its mean, all or nothing the
 * chance to have everything right. It is fixed by the type and the response shape, never estimated.
 */
public final class GuessFloor {

    /** A question that offers as many as it wants right tells next to nothing; a floor of 1 would tell that it is sure. */
    private static final double MOST = 0.9;
    /** Where the shape is not known: a choice of four, two of five, rows of yes and no. */
    private static final double ONE_OF_FOUR = 0.25;
    private static final double TWO_OF_FIVE = 0.4;
    private static final double YES_OR_NO = 0.5;
    private static final int USUAL_COMPONENTS = 3;

    private GuessFloor() {
    }

    /** @param shape of the slot that the learner saw */
    public static double of(QuestionType type, JsonNode shape, GradingPolicy policy) {
        if (shape == null || shape.isNull()) {
            return usual(type, policy);
        }
        boolean each = policy == GradingPolicy.PER_COMPONENT;
        double floor = switch (type) {
            case SINGLE_CHOICE -> 1.0 / shape.path("options").size();
            case MULTIPLE_RESPONSE -> selected(shape.path("options").size(), shape.path("select").asInt(1), each);
            case HOTSPOT -> selected(shape.path("regions").size(), shape.path("select").asInt(1), each);
            case ORDERING -> placed(shape.path("options").size(), places(shape), each, false);
            case MATCHING -> placed(shape.path("sources").size(), shape.path("targets").size(), each,
                    shape.path("reuseSources").asBoolean());
            case DROPDOWN -> gaps(shape.path("gaps"), each);
            case STATEMENT_GRID -> each ? YES_OR_NO : Math.pow(YES_OR_NO, shape.path("statements").size());
            case TEXT_ENTRY -> 0;
        };
        return floor >= 0 ? Math.min(floor, MOST) : usual(type, policy);
    }

    /** For a question that nobody has met yet, of which only the type is known. */
    public static double usual(QuestionType type, GradingPolicy policy) {
        boolean each = policy == GradingPolicy.PER_COMPONENT;
        return switch (type) {
            case SINGLE_CHOICE -> ONE_OF_FOUR;
            case MULTIPLE_RESPONSE, HOTSPOT -> each ? TWO_OF_FIVE : selected(5, 2, false);
            case ORDERING, MATCHING, DROPDOWN -> each ? ONE_OF_FOUR : Math.pow(ONE_OF_FOUR, USUAL_COMPONENTS);
            case STATEMENT_GRID -> each ? YES_OR_NO : Math.pow(YES_OR_NO, USUAL_COMPONENTS);
            case TEXT_ENTRY -> 0;
        };
    }

    private static int places(JsonNode shape) {
        return shape.path("select").asInt(shape.path("options").size());
    }

    /** k of n: a right one is among the selected with k/n; all of them with 1/C(n, k). */
    private static double selected(int n, int k, boolean each) {
        if (each) {
            return (double) k / n;
        }
        double chance = 1;
        for (int i = 0; i < k; i++) {
            chance *= (double) (k - i) / (n - i);
        }
        return chance;
    }

    /** k places filled from n, each from those that are left unless one may be used again. */
    private static double placed(int n, int k, boolean each, boolean again) {
        if (each) {
            return 1.0 / n;
        }
        double chance = 1;
        for (int i = 0; i < k; i++) {
            chance /= again ? n : Math.max(n - i, 1);
        }
        return chance;
    }

    private static double gaps(JsonNode gaps, boolean each) {
        double sum = 0;
        double product = 1;
        for (JsonNode gap : gaps) {
            double chance = 1.0 / gap.path("options").size();
            sum += chance;
            product *= chance;
        }
        return each ? sum / gaps.size() : product;
    }
}

package io.readyroom.scoring.readiness;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;

/** The share of its points that a question gives to somebody who picks blindly (domain, section 6). */
final class GuessFloor {

    private GuessFloor() {
    }

    static double of(Slot slot, GradingPolicy policy) {
        JsonNode shape = slot.shape();
        if (shape == null) {
            return 0;
        }
        boolean whole = policy == GradingPolicy.ALL_OR_NOTHING;
        return switch (slot.type()) {
            case SINGLE_CHOICE -> oneOf(shape.path("options"));
            case MULTIPLE_RESPONSE -> selection(shape.path("options").size(), shape.path("select").asInt(1), whole);
            case HOTSPOT -> selection(shape.path("regions").size(), shape.path("select").asInt(1), whole);
            case STATEMENT_GRID -> each(0.5, shape.path("statements").size(), whole);
            case MATCHING -> each(oneOf(shape.path("sources")), shape.path("targets").size(), whole);
            case ORDERING ->
                each(oneOf(shape.path("options")), shape.path("select").asInt(shape.path("options").size()), whole);
            case DROPDOWN -> each(oneOf(shape.path("gaps").path(0).path("options")), shape.path("gaps").size(), whole);
            case TEXT_ENTRY -> 0;
        };
    }

    private static double oneOf(JsonNode options) {
        return options.isEmpty() ? 0 : 1.0 / options.size();
    }

    /** k of n: one in {@code C(n, k)} is wholly right, and of the parts k/n. */
    private static double selection(int n, int k, boolean whole) {
        if (n == 0 || k > n) {
            return 0;
        }
        if (!whole) {
            return (double) k / n;
        }
        double ways = 1;
        for (int i = 0; i < k; i++) {
            ways *= (double) (n - i) / (i + 1);
        }
        return 1 / ways;
    }

    private static double each(double part, int parts, boolean whole) {
        return whole ? Math.pow(part, Math.max(1, parts)) : part;
    }
}

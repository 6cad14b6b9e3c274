package io.readyroom.question.form;

import java.util.Map;

/**
 * How many items of which domain.
 *
 * @param code name, stored with the session
 * @param version goes up when the rule below it changes
 * @param weights per domain, in the outline's order
 * @param items wanted; points where the design counts them
 * @param exact false: what is there is enough, as long as it is something
 * @param design what else an author's blueprint asks for, or null when it is the weights alone
 */
record Blueprint(String code, int version, Map<String, Integer> weights, int items, boolean exact, Design design) {

    /** By weights alone. */
    Blueprint(String code, int version, Map<String, Integer> weights, int items, boolean exact) {
        this(code, version, weights, items, exact, null);
    }
}

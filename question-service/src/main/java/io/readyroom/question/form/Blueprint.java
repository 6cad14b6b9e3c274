package io.readyroom.question.form;

import java.util.Map;

/**
 * How many items of which domain.
 *
 * @param code name, stored with the session
 * @param version goes up when the rule below it changes
 * @param weights per domain, in the outline's order
 * @param items wanted
 * @param exact false: what is there is enough, as long as it is something
 */
record Blueprint(String code, int version, Map<String, Integer> weights, int items, boolean exact) {
}

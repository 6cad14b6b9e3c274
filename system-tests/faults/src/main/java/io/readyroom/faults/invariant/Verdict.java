package io.readyroom.faults.invariant;

import java.util.List;

/**
 * What a check found.
 *
 * @param invariant its number
 * @param checked how many things were looked at; a check of nothing proves nothing
 * @param violations in words; empty when it holds
 */
public record Verdict(String invariant, long checked, List<String> violations) {

    public boolean holds() {
        return violations.isEmpty();
    }
}

package io.readyroom.exam.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.form.FrozenForm;

/**
 * Which slots take no more answers once an answer is there.
 *
 * @param never whether no answer of the session ever locks one: then there is nothing to look after when it is saved
 */
record SlotLocks(boolean never, List<Integer> positions) {

    static final SlotLocks NEVER = new SlotLocks(true, List.of());
    private static final SlotLocks NOTHING = new SlotLocks(false, List.of());

    SlotLocks {
        positions = List.copyOf(positions);
    }

    /** What an answer at a position locks; one that is cleared locks nothing. */
    static SlotLocks of(FrozenForm form, int position, JsonNode response) {
        if (!form.policy().locksByAnswers()) {
            return NEVER;
        }
        return response.isNull() ? NOTHING
                : new SlotLocks(false, IntStream.of(form.lockedByAnswer(position)).boxed().toList());
    }

    boolean holds(int position) {
        return positions.contains(position);
    }

    /** As PostgreSQL writes an array. */
    String toSql() {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}

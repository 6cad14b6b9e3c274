package io.readyroom.exam.model;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The model of a session's slots.
 *
 * @param locked positions that take no more answers
 * @param seen positions that were shown, where a break locks them
 * @param reach the last position that may be seen and answered
 * @param count how many there are
 */
record Slots(SortedMap<Integer, Given> answers, SortedSet<Integer> locked, SortedSet<Integer> seen, int reach, int count) {

    static Slots of(Rules rules) {
        return new Slots(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), rules.reach(),
                rules.adaptive() ? 1 : Rules.POSITIONS);
    }

    /** Slots after an answer, and what the answer is told. */
    record After(Slots slots, Reply reply) {
    }

    boolean has(int position) {
        return position >= 1 && position <= count;
    }

    boolean isAnswered(int position) {
        return answers.containsKey(position) && answers.get(position).response() != null;
    }

    /** What is locked stays as it is; whoever has locked it and asks again is told so again. */
    After answer(Rules rules, int position, int revision, String response, Boolean flagged) {
        Given old = answers.get(position);
        boolean same = old != null && old.revision() == revision && Objects.equals(old.response(), response);
        if (position > reach || locked.contains(position)) {
            boolean again = same && response != null && rules.locksItself(position) && position <= reach;
            return new After(this, again ? saved(rules, revision, response) : Reply.LOCKED);
        }
        if (old == null || old.revision() < revision) {
            Boolean mark = (flagged == null && old != null) ? old.flagged() : flagged;
            Slots written = with(position, new Given(revision, response, mark));
            return new After(response == null ? written : written.locking(rules.lockedByAnswer(position)),
                    saved(rules, revision, response));
        }
        if (old.revision() > revision) {
            return new After(this, Reply.beside("stale-revision", old.revision(), old.response()));
        }
        return new After(this, same ? saved(rules, revision, response)
                : Reply.beside("revision-conflict", revision, old.response()));
    }

    Slots locking(Collection<Integer> positions) {
        return new Slots(answers, union(locked, positions), seen, reach, count);
    }

    Slots reaching(int further) {
        return new Slots(answers, locked, seen, Math.max(reach, further), count);
    }

    Slots seeing(Collection<Integer> positions) {
        return new Slots(answers, locked, union(seen, positions), reach, count);
    }

    /** One more, and no way back to those before. */
    Slots grown() {
        Slots closed = locking(IntStream.rangeClosed(1, count).boxed().toList());
        return new Slots(answers, closed.locked, seen, reach, count + 1);
    }

    /** All that was seen or answered. */
    SortedSet<Integer> known() {
        return union(seen, answers.keySet());
    }

    /** What a page shows: nothing that is ahead, as long as anything is. */
    SortedSet<Integer> page(int from, int limit, boolean everything) {
        return IntStream.range(from, Math.min(from + limit, count + 1)).filter(position -> everything || position <= reach)
                .boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param bare whether only the positions are told */
    Reply told(SortedSet<Integer> page, boolean bare) {
        SortedMap<Integer, Given> given = new TreeMap<>(answers);
        given.keySet().retainAll(page);
        SortedSet<Integer> closed = new TreeSet<>(locked);
        closed.retainAll(page);
        return Reply.done(bare ? page.toString() : page + " locked " + closed + " " + given);
    }

    String shown() {
        return "answered " + positions(given -> given.response() != null) + " flagged " + positions(Given::isFlagged)
                + " of " + answeredCount() + " locked " + locked;
    }

    long answeredCount() {
        return answers.keySet().stream().filter(this::isAnswered).count();
    }

    private SortedSet<Integer> positions(Predicate<Given> which) {
        return answers.entrySet().stream().filter(answer -> which.test(answer.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Slots with(int position, Given given) {
        SortedMap<Integer, Given> written = new TreeMap<>(answers);
        written.put(position, given);
        return new Slots(written, locked, seen, reach, count);
    }

    private static Reply saved(Rules rules, int revision, String response) {
        boolean told = rules.answered() == Rules.Answered.TOLD && response != null;
        return told ? Reply.saved(revision).told() : Reply.saved(revision);
    }

    private static SortedSet<Integer> union(Collection<Integer> some, Collection<Integer> others) {
        SortedSet<Integer> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}

package io.readyroom.exam.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One state that one learner's sessions may be in.
 *
 * @param sittings by name: the Idempotency-Key of the start, or a name of its own for a start without one
 * @param inFlight requests whose client did not hear what became of them: each may yet take effect, once, or never
 * @param accommodation that is known there, for sessions to come
 */
record World(SortedMap<String, Sitting> sittings, Set<Request> inFlight, Accommodation accommodation) {

    static final World EMPTY = new World(new TreeMap<>(), Set.of(), new Accommodation(0, 0));

    /** How many half hours more a learner has, by the event of that version. */
    record Accommodation(int version, int extra) {
    }

    /** A world after a request, and what the request is told. */
    record Effect(World world, Reply reply) {
    }

    Effect with(String name, Function<Sitting, Sitting.After> request) {
        Sitting sitting = sittings.get(name);
        if (sitting == null) {
            return new Effect(this, Reply.NOT_FOUND);
        }
        Sitting.After after = request.apply(sitting);
        return new Effect(put(name, after.sitting()), after.reply());
    }

    World put(String name, Sitting sitting) {
        SortedMap<String, Sitting> changed = new TreeMap<>(sittings);
        changed.put(name, sitting);
        return new World(changed, inFlight, accommodation);
    }

    /** Another accommodation, of which the one with the higher version counts; what runs is changed. */
    World accommodated(Accommodation other, long upAtEarliest) {
        if (other.version() <= accommodation.version()) {
            return this;
        }
        SortedMap<String, Sitting> changed = new TreeMap<>(sittings);
        changed.replaceAll((name, sitting) -> sitting.isRunning()
                ? sitting.with(sitting.time().with(other.extra(), upAtEarliest))
                : sitting);
        return new World(changed, inFlight, other);
    }

    World change(String name, UnaryOperator<Sitting> change) {
        Sitting sitting = sittings.get(name);
        return sitting == null ? this : put(name, change.apply(sitting));
    }

    World begin(Request request) {
        Set<Request> more = new HashSet<>(inFlight);
        more.add(request);
        return new World(sittings, more, accommodation);
    }

    World forget(Request request) {
        Set<Request> less = new HashSet<>(inFlight);
        less.remove(request);
        return new World(sittings, less, accommodation);
    }

    /** This world and all that it can become without anybody asking: late effects, the clock, the sweeper. */
    Set<World> soon(long now) {
        Set<World> found = new LinkedHashSet<>();
        Deque<World> fresh = new ArrayDeque<>(Set.of(this));
        while (!fresh.isEmpty()) {
            World world = fresh.pop();
            if (found.add(world)) {
                world.inFlight.forEach(request -> fresh.push(request.on(world).world().forget(request)));
                world.sittings.forEach((name, sitting) -> world.pass(name, sitting, now, fresh));
            }
        }
        return found;
    }

    private void pass(String name, Sitting sitting, long now, Deque<World> fresh) {
        if (sitting.isDue()) {
            fresh.push(put(name, sitting.swept()));
        }
        if (sitting.time().maySlipAway(now)) {
            fresh.push(put(name, sitting.with(sitting.time().slippedAway())));
        }
    }
}

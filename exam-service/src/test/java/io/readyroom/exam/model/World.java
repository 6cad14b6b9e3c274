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
 */
record World(SortedMap<String, Sitting> sittings, Set<Request> inFlight) {

    static final World EMPTY = new World(new TreeMap<>(), Set.of());

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
        return new World(changed, inFlight);
    }

    World change(String name, UnaryOperator<Sitting> change) {
        Sitting sitting = sittings.get(name);
        return sitting == null ? this : put(name, change.apply(sitting));
    }

    World begin(Request request) {
        Set<Request> more = new HashSet<>(inFlight);
        more.add(request);
        return new World(sittings, more);
    }

    World forget(Request request) {
        Set<Request> less = new HashSet<>(inFlight);
        less.remove(request);
        return new World(sittings, less);
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
        if (sitting.clock() == Sitting.Clock.IN_GRACE && now - sitting.upAt() >= 0) {
            fresh.push(put(name, sitting.timeUp()));
        }
    }
}

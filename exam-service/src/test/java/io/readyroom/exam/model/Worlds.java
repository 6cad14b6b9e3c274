package io.readyroom.exam.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All states that the service may be in by what was heard from it. A lost reply adds the states in which the request took
 * effect, and those in which it may yet; each answer leaves only the states that explain it. None left: the service is wrong.
 * Requests that were under way together may have come in any order, each at one moment (they are linearizable).
 */
record Worlds(Set<World> all) {

    static final Worlds AT_FIRST = new Worlds(Set.of(World.EMPTY));

    /** A call, and which of the model's answers go with what the service said. */
    record Observation(Call call, Predicate<List<Reply>> legal) {
    }

    /** The states that are left after calls that were under way together; empty when nothing explains what was heard. */
    Worlds after(List<Observation> together, long now) {
        Interleaving interleaving = new Interleaving(together, now);
        all.forEach(interleaving::explore);
        return new Worlds(interleaving.reached);
    }

    /** What one request may be told. */
    Set<Reply> allowed(Request request, long now) {
        return soon(now).map(world -> request.on(world).reply()).collect(Collectors.toSet());
    }

    /** A call went out, and nothing was heard. */
    Worlds begin(Call call) {
        return map(world -> call.requests().stream().reduce(world, World::begin, (a, b) -> b));
    }

    /** A repetition of the request was answered in a way that leaves it without effect from then on. */
    Worlds forget(Request request) {
        return map(world -> world.forget(request));
    }

    /** Something was done to a session behind the service's back, at any moment until now. */
    Worlds change(String name, UnaryOperator<Sitting> change, long now) {
        return new Worlds(soon(now).map(world -> world.change(name, change)).collect(Collectors.toSet()));
    }

    Set<Request> inFlight() {
        return all.stream().flatMap(world -> world.inFlight().stream()).collect(Collectors.toSet());
    }

    /** Whether the sweeper will come to a session whatever else happens. */
    boolean isDue(String name) {
        return mayBe(name, Sitting::isDue);
    }

    /** Whether a session may be in a state of that kind. */
    boolean mayBe(String name, Predicate<Sitting> kind) {
        return all.stream().map(world -> world.sittings().get(name)).anyMatch(sitting -> sitting != null && kind.test(sitting));
    }

    /** What a session that is known is sat under. */
    Rules rules(String name) {
        return all.stream().map(world -> world.sittings().get(name)).filter(Objects::nonNull).findFirst().orElseThrow().rules();
    }

    /** The highest revision that may be stored at a position, or may come to be. */
    int highestRevision(String name, int position) {
        IntStream stored = all.stream().map(world -> world.sittings().get(name)).filter(sitting -> sitting != null)
                .map(sitting -> sitting.slots().answers().get(position)).filter(given -> given != null)
                .mapToInt(Given::revision);
        IntStream coming = inFlight().stream().filter(Request.Answer.class::isInstance).map(Request.Answer.class::cast)
                .filter(answer -> answer.session().equals(name) && answer.position() == position)
                .mapToInt(Request.Answer::revision);
        return IntStream.concat(stored, coming).max().orElse(0);
    }

    private Stream<World> soon(long now) {
        return all.stream().flatMap(world -> world.soon(now).stream());
    }

    private Worlds map(UnaryOperator<World> change) {
        return new Worlds(all.stream().map(change).collect(Collectors.toSet()));
    }

    /** A state, and what has been told by then. */
    private record Moment(World world, List<Reply> replies) {
    }

    /** Tries every order; what can follow from a moment is looked at once, by whichever order it was reached. */
    private static final class Interleaving {

        private final List<Observation> observations;
        private final List<Request> requests;
        private final long now;
        private final Set<Moment> explored = new HashSet<>();
        private final Set<World> reached = new HashSet<>();

        private Interleaving(List<Observation> observations, long now) {
            this.observations = observations;
            this.requests = observations.stream().flatMap(one -> one.call().requests().stream()).toList();
            this.now = now;
        }

        private void explore(World world) {
            explore(world, new Reply[requests.size()]);
        }

        private void explore(World world, Reply[] replies) {
            if (Arrays.stream(replies).noneMatch(reply -> reply == null)) {
                reached.add(world);
                return;
            }
            if (!explored.add(new Moment(world, Arrays.asList(replies)))) {
                return;
            }
            for (World next : world.soon(now)) {
                for (int i = 0; i < replies.length; i++) {
                    if (replies[i] == null) {
                        tryNext(next, replies.clone(), i);
                    }
                }
            }
        }

        private void tryNext(World world, Reply[] replies, int i) {
            World.Effect effect = requests.get(i).on(world);
            replies[i] = effect.reply();
            if (isLegal(replies)) {
                explore(effect.world(), replies);
            }
        }

        /** Calls that are answered in full must go with what was heard. */
        private boolean isLegal(Reply[] replies) {
            int from = 0;
            for (Observation observation : observations) {
                int to = from + observation.call().requests().size();
                List<Reply> own = Arrays.asList(replies).subList(from, to);
                if (!own.contains(null) && !observation.legal().test(own)) {
                    return false;
                }
                from = to;
            }
            return true;
        }
    }
}

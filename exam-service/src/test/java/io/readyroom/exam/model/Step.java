package io.readyroom.exam.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A step of a sequence. Sessions are meant by number, modulo those that the client knows by then. */
sealed interface Step {

    void play(Player player);

    /** Steps that say less and may fail alike. */
    default Stream<Step> simpler() {
        return Stream.empty();
    }

    /** Asks and hears the answer. */
    record Ask(int session, Act act) implements Step {

        @Override
        public Stream<Step> simpler() {
            return act.simpler().map(less -> new Ask(session, less));
        }

        @Override
        public void play(Player player) {
            player.call(session, act).ifPresent(call -> player.ask(List.of(call)));
        }
    }

    /** Several clients of one learner ask at once. */
    record Together(int session, List<Act> acts) implements Step {

        @Override
        public Stream<Step> simpler() {
            return IntStream.range(0, acts.size()).mapToObj(left -> acts.size() == 1 ? new Ask(session, acts.get(0))
                    : new Together(session,
                            IntStream.range(0, acts.size()).filter(i -> i != left).mapToObj(acts::get).toList()));
        }

        @Override
        public void play(Player player) {
            List<Call> calls = acts.stream().map(act -> player.call(session, act)).flatMap(Optional::stream).toList();
            if (!calls.isEmpty()) {
                player.ask(calls);
            }
        }
    }

    /** The client crashes before it hears the answer. */
    record Crash(int session, Act act, Client.Cut cut) implements Step {

        @Override
        public void play(Player player) {
            player.call(session, act).ifPresent(call -> player.crash(call, cut));
        }
    }

    /** A change that was sent before is sent again, as it was. */
    record Again(int back) implements Step {

        @Override
        public void play(Player player) {
            player.earlier(back).ifPresent(call -> player.ask(List.of(call)));
        }
    }

    /** Somebody else asks for the learner's session. */
    record Strange(int session, Act act) implements Step {

        @Override
        public void play(Player player) {
            player.call(session, act).ifPresent(player::askAsStranger);
        }
    }

    /**
     * The learner goes away from a session and comes back: by itself that would seldom come about around what changes the time.
     *
     * @param pause or break
     * @param meanwhile what happens to the same session
     */
    record Away(int session, Request.Move.Verb pause, List<Step> meanwhile) implements Step {

        @Override
        public Stream<Step> simpler() {
            return IntStream.range(0, meanwhile.size()).mapToObj(left -> new Away(session, pause,
                    IntStream.range(0, meanwhile.size()).filter(i -> i != left).mapToObj(meanwhile::get).toList()));
        }

        @Override
        public void play(Player player) {
            Request.Move.Verb back = pause == Request.Move.Verb.PAUSE ? Request.Move.Verb.RESUME : Request.Move.Verb.END_BREAK;
            new Ask(session, new Act.Move(pause)).play(player);
            meanwhile.forEach(step -> step.play(player));
            new Ask(session, new Act.Move(back)).play(player);
            new Ask(session, Act.Read.OVERVIEW).play(player);
        }
    }

    /**
     * The learner's accommodation changes, while a client asks for other things.
     *
     * @param extra half hours
     */
    record Accommodate(int extra, int session, List<Act> meanwhile) implements Step {

        @Override
        public Stream<Step> simpler() {
            return meanwhile.isEmpty() ? Stream.empty() : Stream.of(new Accommodate(extra, session, List.of()));
        }

        @Override
        public void play(Player player) {
            player.accommodate(extra,
                    () -> meanwhile.forEach(act -> player.call(session, act).ifPresent(call -> player.ask(List.of(call)))));
        }
    }

    /** Time, and what can only be seen behind the service's back. */
    record Beyond(int session, Event event) implements Step {

        /** What happens. */
        enum Event {
            DEADLINE_PASSES,
            HALF_AN_HOUR,
            TIME_IS_UP,
            SWEEP,
            INSPECTION
        }

        @Override
        public void play(Player player) {
            switch (event) {
                case DEADLINE_PASSES -> player.session(session).ifPresent(player::passDeadline);
                case HALF_AN_HOUR -> player.session(session).ifPresent(player::passHalfAnHour);
                case TIME_IS_UP -> player.session(session).ifPresent(player::endTime);
                case SWEEP -> player.session(session).ifPresent(player::awaitSweep);
                case INSPECTION -> player.inspect();
            }
        }
    }
}

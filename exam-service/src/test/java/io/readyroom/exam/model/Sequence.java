package io.readyroom.exam.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What one learner does.
 *
 * @param first the rules of the session that every sequence begins with
 */
record Sequence(Rules first, List<Step> steps) {

    private static final int LONGEST = 40;

    static Arbitrary<Sequence> any() {
        return Combinators.combine(rules(), anyStep().list().ofMaxSize(LONGEST)).as(Sequence::new);
    }

    /** The steps, with the start that comes first. */
    List<Step> all() {
        Step start = new Step.Ask(0, new Act.Start(1, first));
        return Stream.concat(Stream.of(start), steps.stream()).toList();
    }

    /** Sequences with less in them, the smallest first: without a part of the steps, or with one step that says less. */
    Stream<Sequence> smaller() {
        Stream<Sequence> shorter = Stream.iterate(steps.size(), size -> size > 0, size -> size / 2)
                .flatMap(size -> IntStream.iterate(0, from -> from < steps.size(), from -> from + size)
                        .mapToObj(from -> without(from, Math.min(steps.size(), from + size))));
        Stream<Sequence> simpler = IntStream.range(0, steps.size()).boxed()
                .flatMap(i -> steps.get(i).simpler().map(step -> with(i, step)));
        return Stream.concat(shorter, simpler);
    }

    private Sequence without(int from, int to) {
        List<Step> rest = new ArrayList<>(steps);
        rest.subList(from, to).clear();
        return new Sequence(first, rest);
    }

    private Sequence with(int i, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(i, step);
        return new Sequence(first, changed);
    }

    @Override
    public String toString() {
        return all().stream().map(step -> "  " + step).collect(Collectors.joining("\n"));
    }

    private static Arbitrary<Step> anyStep() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Combinators.combine(numbers(), acts()).as(Step.Ask::new)),
                Tuple.of(5, Combinators
                        .combine(numbers(),
                                Arbitraries.frequencyOf(Tuple.of(8, changes()), Tuple.of(1, pages(true))).list().ofMinSize(2)
                                        .ofMaxSize(3))
                        .as(Step.Together::new)),
                Tuple.of(4, Combinators.combine(numbers(), lasting(), Arbitraries.of(Client.Cut.values())).as(Step.Crash::new)),
                Tuple.of(4, Arbitraries.integers().between(0, 5).map(Step.Again::new)),
                Tuple.of(2, Combinators.combine(numbers(), Arbitraries.oneOf(answers(), gathered(), moves(), reads()))
                        .as(Step.Strange::new)),
                Tuple.of(2, numbers().flatMap(Sequence::away)),
                Tuple.of(3, Combinators.combine(numbers(), events()).as(Step.Beyond::new)),
                Tuple.of(1, Combinators.combine(Arbitraries.integers().between(0, 3), numbers(),
                        Arbitraries.frequencyOf(Tuple.of(3, answers()), Tuple.of(1, halts())).list().ofMaxSize(2))
                        .as((extra, session, acts) -> new Step.Accommodate(extra, session, List.copyOf(acts)))));
    }

    private static Arbitrary<Step> away(int session) {
        Arbitrary<Step> meanwhile = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Step.Beyond.Event.HALF_AN_HOUR, Step.Beyond.Event.TIME_IS_UP)
                        .map(event -> new Step.Beyond(session, event))),
                Tuple.of(1, Arbitraries.integers().between(0, 3).map(extra -> new Step.Accommodate(extra, session, List.of()))),
                Tuple.of(1, reads().map(read -> new Step.Ask(session, read))));
        return Combinators.combine(Arbitraries.of(Request.Move.Verb.PAUSE, Request.Move.Verb.BREAK, Request.Move.Verb.BREAK),
                meanwhile.list().ofMinSize(1).ofMaxSize(3)).as((pause, steps) -> new Step.Away(session, pause, steps));
    }

    private static Arbitrary<Act> acts() {
        return Arbitraries.frequencyOf(Tuple.of(12, changes()), Tuple.of(3, reads()),
                Tuple.of(1, Arbitraries.of(Act.Read.SESSIONS)));
    }

    private static Arbitrary<Act> changes() {
        return Arbitraries.frequencyOf(Tuple.of(12, lasting()),
                Tuple.of(4, halts()), Tuple.of(3, Arbitraries.integers().between(0, 4).map(Act.GoOn::new)));
    }

    /** Changes that mean the same when they come late; a pause does not. Few ends: after them nothing is answered. */
    private static Arbitrary<Act> lasting() {
        return Arbitraries.frequencyOf(Tuple.of(30, answers()), Tuple.of(7, gathered()), Tuple.of(3, starts()),
                Tuple.of(1, Arbitraries.of(Request.Move.Verb.SUBMIT, Request.Move.Verb.SUBMIT, Request.Move.Verb.ABANDON)
                        .map(Act.Move::new)));
    }

    /** Going away and coming back: as often as each other, or little would be heard of a session that goes on. */
    private static Arbitrary<Act> halts() {
        return Arbitraries.of(Request.Move.Verb.PAUSE, Request.Move.Verb.RESUME, Request.Move.Verb.BREAK,
                Request.Move.Verb.END_BREAK, Request.Move.Verb.END_BREAK).map(Act.Move::new);
    }

    private static Arbitrary<Act> pages(boolean bare) {
        return Combinators.combine(Arbitraries.of(1, 3, 5), Arbitraries.of(1, 2, 100))
                .as((from, limit) -> new Act.Page(from, limit, bare));
    }

    private static Arbitrary<Step.Beyond.Event> events() {
        return Arbitraries.frequency(Tuple.of(2, Step.Beyond.Event.HALF_AN_HOUR),
                Tuple.of(1, Step.Beyond.Event.DEADLINE_PASSES),
                Tuple.of(1, Step.Beyond.Event.TIME_IS_UP), Tuple.of(1, Step.Beyond.Event.SWEEP),
                Tuple.of(1, Step.Beyond.Event.INSPECTION));
    }

    private static Arbitrary<Act.Start> starts() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), rules()).as(Act.Start::new);
    }

    private static Arbitrary<Act.Move> moves() {
        return Arbitraries.of(Request.Move.Verb.values()).map(Act.Move::new);
    }

    private static Arbitrary<Act> reads() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(Act.Read.OVERVIEW, Act.Read.QUESTIONS)),
                Tuple.of(2, pages(false)));
    }

    private static Arbitrary<Act.Gathered> gathered() {
        return answers().list().ofMinSize(1).ofMaxSize(3).map(Act.Gathered::new);
    }

    private static Arbitrary<Act.Answer> answers() {
        Arbitrary<Integer> positions = Arbitraries.frequency(Tuple.of(10, 1), Tuple.of(6, 2), Tuple.of(4, 3), Tuple.of(1, 4),
                Tuple.of(3, 5), Tuple.of(2, Rules.POSITIONS), Tuple.of(1, 0), Tuple.of(1, Rules.POSITIONS + 1));
        Arbitrary<Integer> ahead = Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(3, 0), Tuple.of(2, -1), Tuple.of(1, 2));
        Arbitrary<Act.Wording> wordings = Arbitraries.frequency(Tuple.of(6, Act.Wording.ONE), Tuple.of(5, Act.Wording.OTHER),
                Tuple.of(2, Act.Wording.CLEARED), Tuple.of(1, Act.Wording.UNFIT));
        return Combinators.combine(positions, ahead, wordings, Arbitraries.of(true, false).injectNull(0.6))
                .as(Act.Answer::new);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 5);
    }

    private static Arbitrary<Rules> rules() {
        Arbitrary<Rules> any = Combinators.combine(Arbitraries.of(true, true, false), Arbitraries.of(true, false),
                Arbitraries.of(Rules.Breaks.values()), Arbitraries.of(true, false, false, false, false),
                Arbitraries.of(Rules.Leave.values()), Arbitraries.of(Rules.Answered.values()))
                .as((clocked, pause, breaks, forward, leave, answered) -> new Rules(false, clocked, pause, breaks, forward,
                        leave, answered));
        return Arbitraries.frequencyOf(Tuple.of(4, any), Tuple.of(1, Arbitraries.just(Rules.ADAPTIVE)));
    }
}

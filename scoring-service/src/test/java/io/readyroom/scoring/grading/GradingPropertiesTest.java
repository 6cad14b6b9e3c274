package io.readyroom.scoring.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every response to every question, whatever the vectors happen to name. */
class GradingPropertiesTest {

    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f");

    @Property
    void pointsStayWithinTheirBounds(@ForAll("graded") Graded graded) {
        Score parts = graded.score(GradingPolicy.PER_COMPONENT);
        assertThat(parts.maxPoints()).isEqualTo(graded.key().components());
        assertThat(parts.points()).isBetween(0, parts.maxPoints());
        Score whole = graded.score(GradingPolicy.ALL_OR_NOTHING);
        assertThat(whole.maxPoints()).isEqualTo(1);
        assertThat(whole.points()).isEqualTo(parts.points() == parts.maxPoints() ? 1 : 0);
    }

    @Property
    void unansweredIsWorthNothing(@ForAll("graded") Graded graded, @ForAll GradingPolicy policy) {
        Score score = Grading.grade(null, graded.key(), SelectionLimit.of(graded.key()), policy);
        assertThat(score.points()).isZero();
        assertThat(score.maxPoints()).isEqualTo(graded.score(policy).maxPoints());
    }

    @Property
    void theKeyItselfIsWorthEverything(@ForAll("graded") Graded graded, @ForAll GradingPolicy policy) {
        Score score = graded.with(right(graded.key())).score(policy);
        assertThat(score.points()).isEqualTo(score.maxPoints());
    }

    @Property
    void aResponseToAnotherTypeIsWorthNothing(@ForAll("graded") Graded one, @ForAll("graded") Graded other) {
        if (!one.response().getClass().equals(other.response().getClass())) {
            assertThat(one.with(other.response()).score(GradingPolicy.PER_COMPONENT).points()).isZero();
        }
    }

    /** No penalty for trying: a component put right never lowers the points. */
    @Property
    void puttingAComponentRightNeverCosts(@ForAll("graded") Graded graded, @ForAll Random random,
            @ForAll GradingPolicy policy) {
        Response better = better(graded, random);
        assertThat(graded.with(better).score(policy).points()).isGreaterThanOrEqualTo(graded.score(policy).points());
    }

    @Property
    void theOrderOfPicksMeansNothing(@ForAll("picks") Graded graded, @ForAll Random random, @ForAll GradingPolicy policy) {
        assertThat(graded.with(shuffled(graded.response(), random)).score(policy)).isEqualTo(graded.score(policy));
    }

    @Property
    void selectingMoreThanAllowedIsWorthNothing(@ForAll("picks") Graded graded) {
        List<String> everything = IDS;
        Response greedy = graded.key() instanceof AnswerKey.Hotspot ? new Response.Hotspot(everything)
                : new Response.MultipleResponse(everything);
        assertThat(graded.with(greedy).score(GradingPolicy.PER_COMPONENT).points()).isZero();
    }

    @Property
    void theFormOfTextMeansNothing(@ForAll("texts") String text, @ForAll("spaces") String before,
            @ForAll("spaces") String after) {
        AnswerKey key = new AnswerKey.TextEntry(text, List.of(), null, null);
        String typed = before + text.toUpperCase(java.util.Locale.ROOT).replace(" ", " \u00a0\t") + after;
        assertThat(key.correctComponents(new Response.TextEntry(typed), SelectionLimit.of(key))).isEqualTo(1);
    }

    @Property
    void aNumberIsRightUpToItsTolerance(@ForAll("decimals") BigDecimal number, @ForAll("decimals") BigDecimal tolerance,
            @ForAll("decimals") BigDecimal distance) {
        AnswerKey key = new AnswerKey.TextEntry(number.toPlainString(), List.of(), tolerance.abs(), null);
        Response near = new Response.TextEntry(number.add(distance).toPlainString());
        assertThat(key.correctComponents(near, SelectionLimit.of(key)))
                .isEqualTo(distance.abs().compareTo(tolerance.abs()) <= 0 ? 1 : 0);
    }

    @Property
    void anyTextIsGradedAndNeverFails(@ForAll String text) {
        AnswerKey key = new AnswerKey.TextEntry("1", List.of("2"), BigDecimal.ONE, AnswerKey.Expects.NUMBER);
        assertThat(key.correctComponents(new Response.TextEntry(text), SelectionLimit.of(key))).isBetween(0, 1);
    }

    @Provide
    Arbitrary<Graded> graded() {
        return Arbitraries.oneOf(List.of(
                graded(id(), AnswerKey.SingleChoice::new, id(), Response.SingleChoice::new),
                graded(distinct(3), AnswerKey.Ordering::new, list(3), Response.Ordering::new),
                graded(pairs(id()), AnswerKey.Matching::new, pairs(id()), Response.Matching::new),
                graded(pairs(id()), AnswerKey.Dropdown::new, pairs(id()), Response.Dropdown::new),
                graded(pairs(Arbitraries.of(true, false)), AnswerKey.StatementGrid::new,
                        pairs(Arbitraries.of(true, false)), Response.StatementGrid::new),
                graded(texts(), text -> new AnswerKey.TextEntry(text, List.of(), null, null), texts(),
                        Response.TextEntry::new),
                picks()));
    }

    @Provide
    Arbitrary<Graded> picks() {
        return Arbitraries.oneOf(
                graded(distinct(3), AnswerKey.MultipleResponse::new, list(4), Response.MultipleResponse::new),
                graded(distinct(2), AnswerKey.Hotspot::new, list(3), Response.Hotspot::new));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("Azure AI Search", "straße", "zürich", "top_p", "x²", "ﬂow chart");
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.strings().withChars(" \t\n\u00a0\u2003").ofMaxLength(3);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-100"), new BigDecimal("100")).ofScale(3);
    }

    private static Arbitrary<String> id() {
        return Arbitraries.of(IDS);
    }

    private static Arbitrary<List<String>> distinct(int most) {
        return id().list().uniqueElements().ofMinSize(1).ofMaxSize(most);
    }

    private static Arbitrary<List<String>> list(int most) {
        return id().list().ofMaxSize(most);
    }

    private static <V> Arbitrary<Map<String, V>> pairs(Arbitrary<V> values) {
        return Arbitraries.maps(id(), values).ofMinSize(1).ofMaxSize(4);
    }

    private static <K, R> Arbitrary<Graded> graded(Arbitrary<K> keys, Function<K, AnswerKey> key, Arbitrary<R> responses,
            Function<R, Response> response) {
        return Combinators.combine(keys, responses).as((k, r) -> new Graded(key.apply(k), response.apply(r)));
    }

    private static Response right(AnswerKey key) {
        if (key instanceof AnswerKey.SingleChoice it) {
            return new Response.SingleChoice(it.choice());
        } else if (key instanceof AnswerKey.MultipleResponse it) {
            return new Response.MultipleResponse(it.choices());
        } else if (key instanceof AnswerKey.Ordering it) {
            return new Response.Ordering(it.order());
        } else if (key instanceof AnswerKey.Matching it) {
            return new Response.Matching(it.matches());
        } else if (key instanceof AnswerKey.Dropdown it) {
            return new Response.Dropdown(it.selections());
        } else if (key instanceof AnswerKey.StatementGrid it) {
            return new Response.StatementGrid(it.answers());
        } else if (key instanceof AnswerKey.Hotspot it) {
            return new Response.Hotspot(it.regions());
        }
        return new Response.TextEntry(((AnswerKey.TextEntry) key).text());
    }

    private static Response better(Graded graded, Random random) {
        if (graded.response() instanceof Response.Matching given && graded.key() instanceof AnswerKey.Matching key) {
            return new Response.Matching(better(key.matches(), given.matches(), random));
        } else if (graded.response() instanceof Response.Dropdown given && graded.key() instanceof AnswerKey.Dropdown key) {
            return new Response.Dropdown(better(key.selections(), given.selections(), random));
        } else if (graded.response() instanceof Response.StatementGrid given
                && graded.key() instanceof AnswerKey.StatementGrid key) {
            return new Response.StatementGrid(better(key.answers(), given.answers(), random));
        } else if (graded.response() instanceof Response.MultipleResponse given
                && graded.key() instanceof AnswerKey.MultipleResponse key) {
            return new Response.MultipleResponse(betterPicks(key.choices(), given.choices()));
        } else if (graded.response() instanceof Response.Hotspot given && graded.key() instanceof AnswerKey.Hotspot key) {
            return new Response.Hotspot(betterPicks(key.regions(), given.regions()));
        } else if (graded.response() instanceof Response.Ordering given && graded.key() instanceof AnswerKey.Ordering key) {
            return new Response.Ordering(betterOrder(key.order(), given.order(), random));
        }
        return right(graded.key());
    }

    private static <V> Map<String, V> better(Map<String, V> right, Map<String, V> given, Random random) {
        Map<String, V> better = new HashMap<>(given);
        List<String> ids = new ArrayList<>(right.keySet());
        String id = ids.get(random.nextInt(ids.size()));
        better.put(id, right.get(id));
        return better;
    }

    /** A wrong pick, or a repeated one, gives way to a right one that was left out. */
    private static List<String> betterPicks(List<String> right, List<String> given) {
        List<String> better = new ArrayList<>(given);
        String missing = right.stream().filter(id -> !given.contains(id)).findFirst().orElse(null);
        int wrong = IntStream.range(0, given.size())
                .filter(i -> !right.contains(given.get(i)) || given.indexOf(given.get(i)) < i).findFirst().orElse(-1);
        if (missing != null && wrong >= 0) {
            better.set(wrong, missing);
        }
        return better;
    }

    private static List<String> betterOrder(List<String> right, List<String> given, Random random) {
        List<String> better = new ArrayList<>(given);
        int place = random.nextInt(right.size());
        if (place < better.size()) {
            better.set(place, right.get(place));
        }
        return better;
    }

    private static Response shuffled(Response response, Random random) {
        BiFunction<List<String>, Function<List<String>, Response>, Response> shuffle = (ids, form) -> {
            List<String> shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled, random);
            return form.apply(shuffled);
        };
        return response instanceof Response.Hotspot given ? shuffle.apply(given.regions(), Response.Hotspot::new)
                : shuffle.apply(((Response.MultipleResponse) response).choices(), Response.MultipleResponse::new);
    }

    record Graded(AnswerKey key, Response response) {

        Score score(GradingPolicy policy) {
            return Grading.grade(response, key, SelectionLimit.of(key), policy);
        }

        Graded with(Response other) {
            return new Graded(key, other);
        }

        @Override
        public String toString() {
            return right(key) + " ← " + response + " of " + Set.of(key.components());
        }
    }
}

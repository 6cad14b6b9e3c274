package io.readyroom.question.form;

import static io.readyroom.question.form.QuestionBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.QuestionType;

/**
 * What a form costs from a bank of 100,000 and from one of 1,000. Not a benchmark, which {@code system-tests/benchmarks} is:
 * the
 * bounds are wide, so that a busy machine passes and a pass over the bank doesn't.
 */
class AssemblySpeedTest {

    private static final Duration P99 = Duration.ofMillis(10);
    /** The goal is 1.1, the floor 1.5; what is printed says how near it is. */
    private static final double GROWTH = 3;
    private static final int WARM_UP = 2_000;
    private static final int FORMS = 2_000;
    private static final List<String> DOMAINS = List.of("plan", "genai", "agentic", "vision", "nlp", "mining");
    private static final List<String> LEVELS = List.of("easy", "medium", "hard");
    private static final BlueprintRules RULES = RulesBuilder.items(50).type(QuestionType.HOTSPOT, 8, 12)
            .type(QuestionType.SINGLE_CHOICE, null, 10).shares(20, 50, 30, "3").caseStudies(1, 3, 5).series(1, 2, 3).pilots(5)
            .exposureCap(60).siblingsApart().build();
    private static final BlueprintRules POINTS = RulesBuilder.points(100).type(QuestionType.HOTSPOT, 6, null)
            .mean("2.2", "0.05").build();

    private final FormAssembler assembler = new FormAssembler();

    @Test
    void aFormCostsTheSameFromABankAHundredTimesAsLarge() {
        QuestionPools small = QuestionMother.pools(bank(1_000));
        QuestionPools large = QuestionMother.pools(bank(100_000));
        assertFast("rules", small, large, RULES);
        assertFast("points", small, large, POINTS);
        assertFast("weights", small, large, null);
    }

    /** An event loop waits meanwhile. Of questions that are all enemies no form can have two, of whatever size it is. */
    @Test
    void saysSoonThatThereIsNoFormOfAnySize() {
        List<PublishedQuestion> enemies = new ArrayList<>();
        for (int i = 0; i < 390; i++) {
            int self = i;
            enemies.add(
                    question(i).domain("plan").enemies(IntStream.range(0, 390).filter(other -> other != self).boxed().toList())
                            .build());
        }
        QuestionPools pools = QuestionMother.pools(enemies);
        FormOrder order = ComposedMother.order(RulesBuilder.items(3, 390).build(), Map.of("plan", 1),
                QuestionMother.wanted("reserve"), List.of(), 1);
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            assertThat(assembler.assemble(pools, order).complete()).isFalse();
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("no form of 3 to 390: %d ms%n", best / 1_000_000);
        assertThat(best).isLessThan(Duration.ofMillis(600).toNanos());
    }

    private void assertFast(String what, QuestionPools small, QuestionPools large, BlueprintRules rules) {
        nanos(small, rules, WARM_UP);
        nanos(large, rules, WARM_UP);
        long[] fromSmall = nanos(small, rules, FORMS);
        long[] fromLarge = nanos(large, rules, FORMS);
        double growth = (double) at(fromLarge, 50) / at(fromSmall, 50);
        System.out.printf(Locale.ROOT, "assembly by %s: 1,000 p50 %d us p99 %d us; 100,000 p50 %d us p99 %d us; growth %.2f%n",
                what,
                at(fromSmall, 50) / 1_000, at(fromSmall, 99) / 1_000, at(fromLarge, 50) / 1_000, at(fromLarge, 99) / 1_000,
                growth);
        assertThat(at(fromLarge, 99)).as("p99 by " + what).isLessThan(P99.toNanos());
        assertThat(growth).as("growth by " + what).isLessThan(GROWTH);
    }

    /** Sorted. */
    private long[] nanos(QuestionPools pools, BlueprintRules rules, int forms) {
        long[] nanos = new long[forms];
        List<UUID> seen = IntStream.range(0, 200).mapToObj(i -> QuestionMother.id(5 * i)).toList();
        for (int i = 0; i < forms; i++) {
            long start = System.nanoTime();
            AssembledForm form = assembler.assemble(pools, order(rules, seen, i));
            nanos[i] = System.nanoTime() - start;
            assertThat(form.complete()).isTrue();
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static FormOrder order(BlueprintRules rules, List<UUID> seen, long seed) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        DOMAINS.forEach(domain -> weights.put(domain, 10 + weights.size()));
        return rules == null
                ? QuestionMother.order(new Blueprint("test", 1, weights, 50, true), QuestionMother.wanted("reserve"), seen,
                        seed)
                : ComposedMother.order(rules, weights, QuestionMother.wanted("reserve"), seen, seed);
    }

    private static long at(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100];
    }

    /** Every tenth belongs to a stimulus, every fiftieth is a pilot; some have an enemy or a sibling. */
    private static List<PublishedQuestion> bank(int size) {
        List<PublishedQuestion> bank = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            QuestionBuilder made = question(i).domain(DOMAINS.get(i % 6)).type(Shelves.TYPES.get(i / 6 % 8))
                    .difficulty(LEVELS.get(i / 48 % 3)).points(1 + i / 144 % 3)
                    .enemies(i % 7 == 0 ? List.of(i + 1) : List.of()).siblings(i % 11 == 0 ? List.of(i + 2) : List.of());
            if (i % 50 == 1) {
                made.pilot();
            } else if (i / 10 % 10 == 3) {
                made = i / 100 % 2 == 0 ? made.caseStudy(i / 100) : made.series(i / 100);
            }
            bank.add(made.build());
        }
        return bank;
    }
}

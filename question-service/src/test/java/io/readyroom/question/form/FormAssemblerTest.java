package io.readyroom.question.form;

import static io.readyroom.question.form.QuestionMother.blueprint;
import static io.readyroom.question.form.QuestionMother.order;
import static io.readyroom.question.form.QuestionMother.pools;
import static io.readyroom.question.form.QuestionMother.question;
import static io.readyroom.question.form.QuestionMother.sourceId;
import static io.readyroom.question.form.QuestionMother.wanted;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.ResponseShape;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FormAssemblerTest {

    private final FormAssembler assembler = new FormAssembler();

    /** A stub that fills up from anywhere would get the number right and the domains wrong. */
    @Property(tries = 200)
    void fillsEveryDomainExactlyAndRepeatsNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int items) {
        AssembledForm form = assembler.assemble(pools(QuestionMother.bank(40, "practice")),
                order(blueprint(items), wanted("practice"), List.of(), seed));

        assertThat(form.complete()).isTrue();
        assertThat(perDomain(form)).isEqualTo(withoutZeros(Allotment.of(blueprint(items).weights(), items)));
        assertThat(ids(form)).doesNotHaveDuplicates().hasSize(items);
        assertThat(form.places()).extracting(AssembledForm.Place::position).isSorted().startsWith(1).endsWith(items);
    }

    /** The bank is handed over in another order, as another replica may load it. */
    @Property(tries = 100)
    void reproducesAFormFromItsSeed(@ForAll long seed, @ForAll long shuffleSeed) {
        List<PublishedQuestion> bank = QuestionMother.bank(30, "practice");
        List<PublishedQuestion> shuffled = new ArrayList<>(bank);
        Collections.shuffle(shuffled, new Random(shuffleSeed));
        FormOrder order = order(blueprint(25), wanted("practice"), List.of(QuestionMother.id(3)), seed);

        assertThat(assembler.assemble(pools(bank), order)).isEqualTo(assembler.assemble(pools(shuffled), order));
    }

    @Example
    void anotherSeedMakesAnotherForm() {
        QuestionPools pools = pools(QuestionMother.bank(30, "practice"));
        Set<List<UUID>> forms = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            forms.add(ids(assembler.assemble(pools, order(blueprint(20), wanted("practice"), List.of(), seed))));
        }
        assertThat(forms).hasSize(50);
    }

    @Property(tries = 200)
    void permutesWithoutLosingAnything(@ForAll long seed) {
        AssembledForm form = assembler.assemble(pools(QuestionMother.bank(16, "practice")),
                order(blueprint(40), wanted("practice"), List.of(), seed));

        for (AssembledForm.Place place : form.places()) {
            ResponseShape original = place.pick().question().shape();
            assertThat(place.shape().permuted(FormAssemblerTest::sorted))
                    .isEqualTo(original.permuted(FormAssemblerTest::sorted));
        }
    }

    @Property(tries = 200)
    void keepsEnemiesApart(@ForAll long seed) {
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Said on one side only: it must count for both.
            List<String> enemies = i % 2 == 0 ? List.of(sourceId(i + 1)) : List.of();
            bank.add(question(i, QuestionMother.DOMAINS.get(i % 3), "practice", null, enemies, List.of()));
        }

        AssembledForm form = assembler.assemble(pools(bank), order(blueprint(20), wanted("practice"), List.of(), seed));

        assertThat(form.complete()).isTrue();
        Set<UUID> chosen = new HashSet<>(ids(form));
        form.places().forEach(place -> assertThat(place.pick().question().enemies()).doesNotContainAnyElementsOf(chosen));
    }

    @Property(tries = 100)
    void takesWhatIsUnseenFirstAndThenTheOldest(@ForAll long seed, @ForAll @IntRange(max = 40) int seenCount,
            @ForAll @IntRange(max = 10) int again) {
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            bank.add(question(i, "plan", "reserve"));
        }
        List<UUID> seen = bank.stream().limit(seenCount).map(PublishedQuestion::questionId).toList();
        // Those that were seen again stood before all others, and count where they stand last.
        List<UUID> told = new ArrayList<>(seen.subList(seenCount - Math.min(seenCount, again), seenCount));
        told.addAll(seen);
        Blueprint twenty = new Blueprint("test", 1, Map.of("plan", 1), 20, true);

        AssembledForm form = assembler.assemble(pools(bank), order(twenty, wanted("reserve"), told, seed));

        int repeats = Math.max(0, 20 - (40 - seenCount));
        List<UUID> repeated = form.places().stream().filter(place -> place.pick().repeated())
                .map(place -> place.pick().question().questionId()).toList();
        assertThat(repeated).containsExactlyInAnyOrderElementsOf(seen.subList(0, repeats));
    }

    @Example
    void saysWhichDomainLacksHowMany() {
        List<PublishedQuestion> bank = new ArrayList<>(QuestionMother.bank(3, "sample"));

        AssembledForm form = assembler.assemble(pools(bank), order(blueprint(20), wanted("sample"), List.of(), 1));

        assertThat(form.complete()).isFalse();
        assertThat(form.shortage().missing()).containsExactlyInAnyOrder(new Shortage.Missing("plan", 8, 3),
                new Shortage.Missing("genai", 8, 3), new Shortage.Missing("vision", 4, 3));
        assertThat(form.shortage().sentence(wanted("sample"))).contains("sample", "plan has 3 of 8");
    }

    @Example
    void neverDrawsFromAnotherPool() {
        List<PublishedQuestion> bank = new ArrayList<>(QuestionMother.bank(30, "reserve"));
        bank.add(question(1000, "plan", "practice"));

        AssembledForm form = assembler.assemble(pools(bank), order(blueprint(5), wanted("practice"), List.of(), 1));

        assertThat(form.complete()).isFalse();
    }

    @Property(tries = 100)
    void keepsACaseStudyTogetherInTheOrderOfItsFile(@ForAll long seed) {
        UUID study = new UUID(9, 9);
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            bank.add(question(i, QuestionMother.DOMAINS.get(i % 3), "sample", i >= 10 && i < 14 ? study : null, List.of(),
                    List.of()));
        }
        Blueprint all = new Blueprint("test", 1, Map.of("plan", 1, "genai", 1, "vision", 1), 30, true);

        AssembledForm form = assembler.assemble(pools(bank), order(all, wanted("sample"), List.of(), seed));

        List<String> order = form.places().stream().map(place -> place.pick().question().sourceId()).toList();
        int start = order.indexOf(sourceId(10));
        assertThat(order.subList(start, start + 4)).containsExactly(sourceId(10), sourceId(11), sourceId(12), sourceId(13));
    }

    @Example
    void givesACaseStudyASectionOfItsOwnWhereLeavingLocksIt() {
        UUID study = new UUID(9, 9);
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            bank.add(question(i, QuestionMother.DOMAINS.get(i % 3), "reserve", i < 3 ? study : null, List.of(), List.of()));
        }
        Blueprint all = new Blueprint("test", 1, Map.of("plan", 1, "genai", 1, "vision", 1), 9, true);
        FormOrder order = new FormOrder(all, wanted("reserve"), QuestionMother.policy(true), List.of(), null, true, 7);

        AssembledForm form = assembler.assemble(pools(bank), order);

        assertThat(form.places()).extracting(AssembledForm.Place::section).containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2);
    }

    @Example
    void servesAPracticeSiblingOfAMissedReserveQuestionAndNeverItself() {
        List<PublishedQuestion> bank = List.of(
                question(1, "plan", "reserve", null, List.of(), List.of(sourceId(2))),
                question(2, "plan", "practice", null, List.of(), List.of(sourceId(1))),
                question(3, "genai", "practice"));
        FormOrder order = new FormOrder(blueprint(20), wanted("practice"), QuestionMother.policy(false), List.of(),
                List.of(QuestionMother.id(1), QuestionMother.id(3)), true, 1);

        AssembledForm form = assembler.assemble(pools(bank), order);

        assertThat(ids(form)).containsExactlyInAnyOrder(QuestionMother.id(2), QuestionMother.id(3));
    }

    @Example
    void filtersByTypeDifficultyAndObjective() {
        Wanted wanted = new Wanted(List.of("practice"), "en", Set.of(QuestionType.SINGLE_CHOICE, QuestionType.MATCHING),
                Set.of("easy"), Set.of("plan"), Set.of("plan.group.0"));
        Blueprint lenient = new Blueprint("test", 1, Map.of("plan", 1), 10, false);

        AssembledForm form = assembler.assemble(pools(QuestionMother.bank(200, "practice")),
                order(lenient, wanted, List.of(), 5));

        assertThat(form.places()).isNotEmpty().extracting(place -> place.pick().question())
                .allMatch(wanted::fits);
    }

    /** Not a benchmark: a shuffle of the whole bank per form would take minutes here. */
    @Example
    void costsWhatIsPickedAndNotWhatThereIs() {
        QuestionPools pools = pools(QuestionMother.bank(30_000, "practice"));
        long picked = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            picked += assembler.assemble(pools, order(blueprint(50), wanted("practice"), List.of(), seed)).places().size();
        }
        assertThat(picked).isEqualTo(100_000);
    }

    private static List<UUID> ids(AssembledForm form) {
        return form.places().stream().map(place -> place.pick().question().questionId()).toList();
    }

    private static Map<String, Integer> perDomain(AssembledForm form) {
        Map<String, Integer> counts = new java.util.HashMap<>();
        form.places().stream().collect(groupingBy(place -> place.pick().question().domain(), counting()))
                .forEach((domain, count) -> counts.put(domain, count.intValue()));
        return counts;
    }

    private static Map<String, Integer> withoutZeros(Map<String, Integer> counts) {
        Map<String, Integer> positive = new java.util.HashMap<>(counts);
        positive.values().removeIf(count -> count == 0);
        return positive;
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }
}

package io.readyroom.question.form;

import static io.readyroom.question.form.ComposedMother.form;
import static io.readyroom.question.form.ComposedMother.order;
import static io.readyroom.question.form.ComposedMother.questions;
import static io.readyroom.question.form.ComposedMother.weights;
import static io.readyroom.question.form.QuestionBuilder.question;
import static io.readyroom.question.form.QuestionMother.id;
import static io.readyroom.question.form.QuestionMother.wanted;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.readyroom.question.NamedForm;
import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.JsonText;
import io.readyroom.question.content.QuestionType;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** One promise of blueprints with rules after the other; {@link ComposedFormPropertyTest} has them all at once. */
class ComposedFormTest {

    private static final List<String> DOMAINS = List.of("plan", "genai", "agentic", "vision", "nlp", "mining");
    private static final List<String> LEVELS = List.of("easy", "medium", "hard");
    private static final Map<String, Integer> SAMPLE = weights("plan", 16, "genai", 14, "agentic", 6, "vision", 10, "nlp", 12,
            "mining", 12);

    /** So many questions in each of the six domains, of all types and difficulties in turn. */
    private static List<PublishedQuestion> bank(int perDomain) {
        return IntStream.range(0, 6 * perDomain).mapToObj(i -> question(i).domain(DOMAINS.get(i % 6))
                .type(Shelves.TYPES.get(i / 6 % 8)).difficulty(LEVELS.get(i / 6 % 3)).points(1 + i / 6 % 3).build())
                .toList();
    }

    /** The free sample of AI-102: 8/7/3/5/6/6. Filling up from anywhere would get the 35 right and the domains wrong. */
    @Property(tries = 50)
    void sharesByLargestRemainder(@ForAll long seed) {
        AssembledForm form = form(bank(20), RulesBuilder.items(35).build(), SAMPLE, seed);

        assertThat(perDomain(form)).isEqualTo(
                Map.of("plan", 8L, "genai", 7L, "agentic", 3L, "vision", 5L, "nlp", 6L, "mining", 6L));
        assertThat(questions(form)).extracting(PooledQuestion::questionId).doesNotHaveDuplicates();
    }

    /** The bank is handed over in another order, as another replica may load it. */
    @Property(tries = 50)
    void reproducesAFormFromItsSeed(@ForAll long seed, @ForAll long shuffleSeed) {
        List<PublishedQuestion> bank = new ArrayList<>(bank(12));
        for (int i = 100; i < 112; i++) {
            bank.add(question(i).caseStudy(i % 3).domain(DOMAINS.get(i % 6)).build());
        }
        List<PublishedQuestion> shuffled = new ArrayList<>(bank);
        Collections.shuffle(shuffled, new Random(shuffleSeed));
        BlueprintRules rules = RulesBuilder.items(30).type(QuestionType.HOTSPOT, 3, 6).caseStudies(1, 2, 3)
                .shares(30, 40, 30, "5")
                .exposureCap(80).build();
        FormOrder order = order(rules, SAMPLE, wanted("reserve"), List.of(id(3), id(4)), seed);

        assertThat(form(bank, order).complete()).isTrue();
        assertThat(form(bank, order)).isEqualTo(form(shuffled, order));
        assertThat(form(bank, order(rules, SAMPLE, wanted("reserve"), List.of(id(3), id(4)), seed + 1)))
                .isNotEqualTo(form(bank, order));
    }

    /** Six domains have three hotspots each: whoever draws first and looks afterwards meets the bounds by luck. */
    @Property(tries = 100)
    void keepsTheMixOfTypes(@ForAll long seed) {
        BlueprintRules rules = RulesBuilder.items(35).type(QuestionType.HOTSPOT, 15, null)
                .type(QuestionType.SINGLE_CHOICE, 0, 1)
                .type(QuestionType.MATCHING, 2, 2).build();

        AssembledForm form = form(bank(24), rules, SAMPLE, seed);

        assertThat(form.complete()).isTrue();
        Map<QuestionType, Long> types = questions(form).stream().collect(groupingBy(PooledQuestion::type, counting()));
        assertThat(types.get(QuestionType.HOTSPOT)).isGreaterThanOrEqualTo(15);
        assertThat(types.getOrDefault(QuestionType.SINGLE_CHOICE, 0L)).isLessThanOrEqualTo(1);
        assertThat(types.get(QuestionType.MATCHING)).isEqualTo(2);
        assertThat(perDomain(form)).containsEntry("plan", 8L).containsEntry("agentic", 3L);
    }

    /** Only a chain helps: plan has all the hotspots and no place, but what it gives away genai can take. */
    @Example
    void findsAMixThatTakesAChainOfExchanges() {
        List<PublishedQuestion> bank = List.of(
                question(1).domain("plan").type(QuestionType.HOTSPOT).build(),
                question(2).domain("plan").type(QuestionType.ORDERING).build(),
                question(3).domain("genai").type(QuestionType.ORDERING).build(),
                question(4).domain("genai").type(QuestionType.MATCHING).build());
        BlueprintRules rules = RulesBuilder.items(2).type(QuestionType.HOTSPOT, 1, 1).type(QuestionType.ORDERING, 1, 1).build();
        for (long seed = 0; seed < 50; seed++) {
            AssembledForm form = form(bank, rules, weights("plan", 1, "genai", 1), seed);
            assertThat(ids(form)).containsExactlyInAnyOrder(id(1), id(3));
        }
    }

    @Property(tries = 100)
    void comesToTheDifficultyThatIsAimedAt(@ForAll long seed) {
        AssembledForm shares = form(bank(24), RulesBuilder.items(40).shares(10, 30, 60, "2.5").build(), SAMPLE, seed);
        assertThat(levels(shares).get("hard")).isBetween(23L, 25L);
        assertThat(levels(shares).get("easy")).isBetween(3L, 5L);

        AssembledForm mean = form(bank(24), RulesBuilder.items(40).mean("1.5", "0.05").build(), SAMPLE, seed);
        long steps = levels(mean).getOrDefault("easy", 0L) + 2 * levels(mean).getOrDefault("medium", 0L)
                + 3 * levels(mean).getOrDefault("hard", 0L);
        assertThat(steps).isBetween(58L, 62L);
    }

    /** Without hard questions there is a form all the same, and its author is told. */
    @Example
    void servesAFormThatMissesItsDifficulty() {
        List<PublishedQuestion> bank = IntStream.range(0, 20).mapToObj(i -> question(i).difficulty("easy").build()).toList();
        FormOrder order = order(RulesBuilder.items(10).shares(0, 0, 100, "10").build(), weights("plan", 1), wanted("reserve"),
                List.of(), 1);

        AssembledForm form = form(bank, order);

        assertThat(form.complete()).isTrue();
        assertThat(Composition.of(form, order).notes()).singleElement().asString().contains("difficulty");
        assertThat(Composition.of(form, order).difficulties()).isEqualTo(Map.of("easy", 10, "medium", 0, "hard", 0));
    }

    @Property(tries = 100)
    void givesEachCaseStudyASectionAndKeepsItsOrder(@ForAll long seed) {
        List<PublishedQuestion> bank = new ArrayList<>(bank(20));
        for (int i = 200; i < 215; i++) {
            bank.add(question(i).domain(DOMAINS.get(i % 6)).caseStudy(i % 3).build());
        }

        AssembledForm form = form(bank, RulesBuilder.items(40).caseStudies(2, 4, 4).build(), SAMPLE, seed);

        assertThat(form.complete()).isTrue();
        Map<Integer, List<PooledQuestion>> sections = form.places().stream().collect(groupingBy(AssembledForm.Place::section,
                Collectors.mapping(place -> place.pick().question(), Collectors.toList())));
        assertThat(sections).containsOnlyKeys(1, 2, 3);
        assertThat(sections.get(1)).hasSize(32).allMatch(question -> question.stimulusId() == null);
        for (int section = 2; section <= 3; section++) {
            assertThat(sections.get(section)).hasSize(4).extracting(PooledQuestion::sourceId).isSorted();
            assertThat(sections.get(section)).extracting(PooledQuestion::stimulusId).doesNotContainNull()
                    .containsOnly(sections.get(section).get(0).stimulusId());
        }
        assertThat(perDomain(form).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(40);
        assertThat(perDomain(form)).isEqualTo(longs(Allotment.of(SAMPLE, 40)));
    }

    /** Each proposal after the one before it; where an answer locks it, nobody goes back into the series either. */
    @Property(tries = 50)
    void givesASeriesInSequence(@ForAll long seed) {
        List<PublishedQuestion> bank = new ArrayList<>(bank(20));
        for (int i = 200; i < 204; i++) {
            bank.add(question(i).domain("plan").series(1).build());
        }
        FormOrder order = order(RulesBuilder.items(35).series(1, 3, 4).build(), SAMPLE, wanted("reserve"), List.of(), seed);

        List<AssembledForm.Place> places = form(bank, order).places();
        List<String> series = places.stream().map(place -> place.pick().question())
                .filter(question -> PublishedQuestion.SERIES.equals(question.stimulusKind())).map(PooledQuestion::sourceId)
                .toList();
        assertThat(series).hasSize(4).isSorted();
        List<Integer> positions = places.stream().filter(place -> place.pick().question().stimulusId() != null)
                .map(AssembledForm.Place::position).toList();
        assertThat(positions.get(3) - positions.get(0)).isEqualTo(3);
        assertThat(places).extracting(AssembledForm.Place::section).containsOnly(1);

        FormOrder locking = new FormOrder(order.blueprint(), order.wanted(),
                QuestionMother.policy(List.of("case_study"), List.of("series")), List.of(), null, true, seed);
        List<AssembledForm.Place> locked = form(bank, locking).places();
        assertThat(locked.subList(0, 31)).extracting(AssembledForm.Place::section).containsOnly(1);
        assertThat(locked.subList(31, 35)).extracting(AssembledForm.Place::section).containsOnly(2);
    }

    @Example
    void leavesQuestionsOfAStimulusOutWhereNoneIsAskedFor() {
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            bank.add(i < 10 ? question(i).build() : question(i).caseStudy(1).build());
        }
        assertThat(questions(form(bank, RulesBuilder.items(10).build(), weights("plan", 1), 1)))
                .allMatch(question -> question.stimulusId() == null);
        assertThat(form(bank, RulesBuilder.items(11).build(), weights("plan", 1), 1).shortage().missing())
                .containsExactly(new Shortage.Missing("plan", 11, 10));
    }

    /** Pilots come on top, anywhere, and exam-service hears that they don't count. */
    @Property(tries = 50)
    void addsPilotsUnscored(@ForAll long seed) {
        List<PublishedQuestion> bank = new ArrayList<>(bank(20));
        for (int i = 200; i < 210; i++) {
            bank.add(question(i).domain(DOMAINS.get(i % 6)).pilot().build());
        }

        AssembledForm form = form(bank, RulesBuilder.items(35).pilots(5).build(), SAMPLE, seed);

        assertThat(form.places()).hasSize(40);
        assertThat(questions(form).stream().filter(PooledQuestion::pilot)).hasSize(5);
        StringBuilder json = new StringBuilder("[");
        SlotsText slots = new SlotsText(new JsonText(json));
        form.places().forEach(slots::append);
        var written = NamedForm.slots(NamedForm.tree(json.append(']').toString()));
        for (AssembledForm.Place place : form.places()) {
            assertThat(written.get(place.position() - 1).get("scored").asBoolean())
                    .isEqualTo(!place.pick().question().pilot());
        }
        assertThat(questions(form).stream().filter(question -> !question.pilot())
                .collect(groupingBy(PooledQuestion::domain, counting()))).containsEntry("plan", 8L);
    }

    @Example
    void neverDrawsAPilotWhereNoneIsAskedFor() {
        List<PublishedQuestion> bank = List.of(question(1).build(), question(2).pilot().build());
        assertThat(form(bank, RulesBuilder.items(2).build(), weights("plan", 1), 1).complete()).isFalse();
        AssembledForm builtIn = new FormAssembler().assemble(QuestionMother.pools(bank),
                QuestionMother.order(new Blueprint("test", 1, weights("plan", 1), 2, true), wanted("reserve"), List.of(), 1));
        assertThat(builtIn.complete()).isFalse();
        assertThat(form(bank, RulesBuilder.items(1).pilots(2).build(), weights("plan", 1), 1).shortage().missing())
                .containsExactly(new Shortage.Missing(Rule.PILOTS, 2, 1));
    }

    /** Said on one side only, and across case studies. */
    @Property(tries = 200)
    void keepsEnemiesApartAcrossCaseStudies(@ForAll long seed) {
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            QuestionBuilder made = question(i).domain(DOMAINS.get(i % 3))
                    .enemies(i % 2 == 0 ? List.of(i + 1, (i + 6) % 60) : List.of());
            bank.add(i < 24 ? made.caseStudy(i / 6).build() : made.build());
        }

        AssembledForm form = form(bank, RulesBuilder.items(18).caseStudies(2, 2, 3).build(),
                weights("plan", 1, "genai", 1, "agentic", 1), seed);

        assertThat(form.complete()).isTrue();
        Set<UUID> chosen = new HashSet<>(ids(form));
        questions(form).forEach(question -> assertThat(question.enemies()).doesNotContainAnyElementsOf(chosen));
    }

    @Property(tries = 100)
    void keepsSiblingsApartWhereThatIsAskedFor(@ForAll long seed) {
        List<PublishedQuestion> bank = IntStream.range(0, 20)
                .mapToObj(i -> question(i).siblings(i % 2 == 0 ? List.of(i + 1) : List.of()).build()).toList();
        AssembledForm form = form(bank, RulesBuilder.items(10).siblingsApart().build(), weights("plan", 1), seed);
        assertThat(ids(form).stream().map(id -> id.getLeastSignificantBits() / 2).distinct()).hasSize(10);
        assertThat(form(bank, RulesBuilder.items(11).build(), weights("plan", 1), seed).complete()).isTrue();
    }

    /** Whoever takes one after the other is nearly always stuck at four; there is a form of five. */
    @Example
    void findsTheFormThatEnemiesHide() {
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            // A ring: the only choices of five are every other one.
            bank.add(question(i).enemies(List.of((i + 1) % 10)).build());
        }
        for (long seed = 0; seed < 50; seed++) {
            AssembledForm form = form(bank, RulesBuilder.items(5).build(), weights("plan", 1), seed);
            assertThat(form.complete()).isTrue();
            assertThat(ids(form).stream().map(id -> id.getLeastSignificantBits() % 2).distinct()).hasSize(1);
        }
        assertThat(form(bank, RulesBuilder.items(6).build(), weights("plan", 1), 1).shortage().missing()).singleElement()
                .satisfies(missing -> assertThat(missing.rule()).isEqualTo(Rule.ENEMIES));
    }

    /** New ones of the first pool, then new ones of the second, then what was seen longest ago. */
    @Property(tries = 100)
    void takesPoolsInTheirOrderAndThenTheOldestSeen(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            bank.add(question(i).pool(i < 15 ? "reserve" : "practice").difficulty(LEVELS.get(i % 3))
                    .type(Shelves.TYPES.get(i % 8)).build());
        }
        List<UUID> seen = List.of(id(20), id(3), id(4), id(21), id(5));
        FormOrder order = order(RulesBuilder.items(size).build(), weights("plan", 1), wanted("reserve", "practice"), seen,
                seed);

        AssembledForm form = form(bank, order);

        assertThat(form.complete()).isTrue();
        assertThat(questions(form).stream().filter(question -> question.pool().equals("reserve") && !seen.contains(
                question.questionId()))).hasSize(Math.min(size, 12));
        List<UUID> repeated = form.places().stream().filter(place -> place.pick().repeated())
                .map(place -> place.pick().question().questionId()).toList();
        assertThat(repeated).containsExactlyInAnyOrderElementsOf(seen.subList(0, Math.max(0, size - 25)));
    }

    @Example
    void doesWithoutRepeatsWhereTheyAreRuledOut() {
        List<PublishedQuestion> bank = IntStream.range(0, 10).mapToObj(i -> question(i).build()).toList();
        FormOrder order = order(RulesBuilder.items(8).repeats(false).build(), weights("plan", 1), wanted("reserve"),
                List.of(id(1), id(2), id(3)), 1);
        assertThat(form(bank, order).shortage().missing()).containsExactly(new Shortage.Missing("plan", 8, 7));
    }

    @Example
    void takesLessWhereTheBankHasLess() {
        List<PublishedQuestion> bank = IntStream.range(0, 12).mapToObj(i -> question(i).build()).toList();
        FormOrder order = order(RulesBuilder.items(10, 20).build(), weights("plan", 1), wanted("reserve"), List.of(), 1);
        assertThat(form(bank, order).places()).hasSize(12);
        assertThat(Composition.of(form(bank, order), order).notes()).containsExactly(
                "The form has 12 questions where 15 were aimed at.");
    }

    /** Each question in at most a fifth of the forms, though one domain has only just enough of them. */
    @Example
    void keepsToTheExposureCap() {
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            bank.add(question(i).domain(i < 40 ? "plan" : "genai").type(Shelves.TYPES.get(i % 8))
                    .difficulty(LEVELS.get(i % 3)).build());
        }
        BlueprintRules rules = RulesBuilder.items(16).type(QuestionType.HOTSPOT, 3, null).exposureCap(20).build();
        Map<UUID, Integer> seen = new HashMap<>();
        int forms = 4_000;
        for (long seed = 0; seed < forms; seed++) {
            AssembledForm form = form(bank, rules, weights("plan", 1, "genai", 1), seed);
            assertThat(form.complete()).isTrue();
            ids(form).forEach(id -> seen.merge(id, 1, Integer::sum));
        }
        // A fifth and five standard deviations.
        assertThat(seen.values()).allMatch(count -> count < forms / 5 + 130);
        assertThat(seen).hasSize(200);
    }

    @Example
    void refusesWhatWouldExceedTheExposureCap() {
        List<PublishedQuestion> bank = IntStream.range(0, 39)
                .mapToObj(i -> question(i).type(i < 3 ? QuestionType.HOTSPOT : QuestionType.MATCHING).build()).toList();
        assertThat(form(bank, RulesBuilder.items(8).exposureCap(20).build(), weights("plan", 1), 1).shortage().missing())
                .containsExactly(new Shortage.Missing("plan", 8, 7, Rule.EXPOSURE, null, null));
        assertThat(form(bank, RulesBuilder.items(7).type(QuestionType.HOTSPOT, 1, null).exposureCap(20).build(),
                weights("plan", 1), 1).shortage().missing())
                .containsExactly(new Shortage.Missing("any", 1, 0, Rule.EXPOSURE, QuestionType.HOTSPOT, null));
        assertThat(form(bank, RulesBuilder.items(7).exposureCap(20).build(), weights("plan", 1), 1).complete()).isTrue();
    }

    /** By points, and to the point. */
    @Property(tries = 100)
    void countsPoints(@ForAll long seed, @ForAll @IntRange(min = 10, max = 120) int points) {
        AssembledForm form = form(bank(24), RulesBuilder.points(points).build(), SAMPLE, seed);

        assertThat(form.complete()).isTrue();
        assertThat(questions(form).stream().mapToInt(PooledQuestion::maxPoints).sum()).isEqualTo(points);
        Map<String, Integer> perDomain = new HashMap<>();
        questions(form).forEach(question -> perDomain.merge(question.domain(), question.maxPoints(), Integer::sum));
        Map<String, Integer> needs = new HashMap<>(Allotment.of(SAMPLE, points));
        needs.values().removeIf(need -> need == 0);
        assertThat(perDomain).isEqualTo(needs);
    }

    /** Questions of three points can't make twenty: twenty-one is as near as it gets, and it says so. */
    @Example
    void comesAsNearAsItCanAndSaysSo() {
        List<PublishedQuestion> bank = IntStream.range(0, 20).mapToObj(i -> question(i).points(3).build()).toList();
        FormOrder order = order(RulesBuilder.points(20).build(), weights("plan", 1), wanted("reserve"), List.of(), 1);
        AssembledForm form = form(bank, order);
        assertThat(questions(form)).hasSize(7);
        assertThat(Composition.of(form, order).notes()).containsExactly("The form has 21 points where 20 were aimed at.");
        assertThat(form(bank, RulesBuilder.points(61).build(), weights("plan", 1), 1).shortage().missing()).containsExactly(
                new Shortage.Missing("plan", 61, 60, Rule.DOMAIN, null, BlueprintRules.Unit.POINTS));
    }

    /** The exchange of types has to find questions of equal worth. */
    @Property(tries = 50)
    void keepsPointsAndTypesAtOnce(@ForAll long seed) {
        AssembledForm form = form(bank(24), RulesBuilder.points(70).type(QuestionType.HOTSPOT, 10, null).build(), SAMPLE, seed);
        assertThat(questions(form).stream().filter(question -> question.type() == QuestionType.HOTSPOT).count())
                .isGreaterThanOrEqualTo(10);
        assertThat(questions(form).stream().mapToInt(PooledQuestion::maxPoints).sum()).isEqualTo(70);
    }

    @Example
    void saysWhichTypeLacksHowMany() {
        List<PublishedQuestion> bank = IntStream.range(0, 20)
                .mapToObj(i -> question(i).type(i < 3 ? QuestionType.HOTSPOT : QuestionType.MATCHING).build()).toList();
        Shortage few = form(bank, RulesBuilder.items(10).type(QuestionType.HOTSPOT, 5, null).build(), weights("plan", 1), 1)
                .shortage();
        assertThat(few.missing()).containsExactly(
                new Shortage.Missing("any", 5, 3, Rule.TYPE, QuestionType.HOTSPOT, null));
        assertThat(few.sentence(wanted("reserve"))).contains("of hotspot 3 of 5 fit");
        Shortage many = form(bank, RulesBuilder.items(10).type(QuestionType.MATCHING, null, 5).build(), weights("plan", 1), 1)
                .shortage();
        assertThat(many.missing()).containsExactly(
                new Shortage.Missing("any", 7, 5, Rule.TYPE_MAX, QuestionType.MATCHING, null));
        assertThat(form(bank, RulesBuilder.items(10).caseStudies(1, 2, 3).build(), weights("plan", 1), 1).shortage().missing())
                .containsExactly(new Shortage.Missing(Rule.CASE_STUDIES, 1, 0));
    }

    @Example
    void keepsToTheLanguage() {
        List<PublishedQuestion> bank = IntStream.range(0, 20)
                .mapToObj(i -> question(i).language(i % 2 == 0 ? "de" : "en").build()).toList();
        Wanted german = new Wanted(List.of("reserve"), "de", Set.of(), Set.of(), Set.of(), Set.of());
        AssembledForm form = form(bank, order(RulesBuilder.items(10).build(), weights("plan", 1), german, List.of(), 1));
        assertThat(questions(form)).hasSize(10).allMatch(question -> question.language().equals("de"));
        assertThat(form(bank, order(RulesBuilder.items(11).build(), weights("plan", 1), german, List.of(), 1)).complete())
                .isFalse();
    }

    private static List<UUID> ids(AssembledForm form) {
        return questions(form).stream().map(PooledQuestion::questionId).toList();
    }

    private static Map<String, Long> perDomain(AssembledForm form) {
        return questions(form).stream().collect(groupingBy(PooledQuestion::domain, counting()));
    }

    private static Map<String, Long> levels(AssembledForm form) {
        return questions(form).stream().collect(groupingBy(PooledQuestion::difficulty, counting()));
    }

    private static Map<String, Long> longs(Map<String, Integer> counts) {
        Map<String, Long> longs = new HashMap<>();
        counts.forEach((domain, count) -> longs.put(domain, count.longValue()));
        return longs;
    }
}

package io.readyroom.question.form;

import static io.readyroom.question.form.ComposedMother.form;
import static io.readyroom.question.form.ComposedMother.order;
import static io.readyroom.question.form.ComposedMother.weights;
import static io.readyroom.question.form.QuestionBuilder.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.form.BruteForce.Relaxed;
import io.readyroom.question.form.Shortage.Missing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** All rules at once, on small banks at random: what is made keeps them, and what is refused can't be made. */
class ComposedFormPropertyTest {

    private static final List<String> DOMAINS = List.of("plan", "genai");
    private static final List<QuestionType> TYPES = List.of(QuestionType.SINGLE_CHOICE, QuestionType.ORDERING,
            QuestionType.HOTSPOT);

    /** A bank, rules and an order, all of one number. */
    private record Case(List<PublishedQuestion> bank, BlueprintRules rules, FormOrder order) {

        static Case of(long number) {
            Random random = new Random(number);
            List<PublishedQuestion> bank = ComposedFormPropertyTest.bank(random, true);
            BlueprintRules rules = ComposedFormPropertyTest.rules(random);
            List<UUID> seen = bank.stream().filter(question -> random.nextInt(4) == 0).map(PublishedQuestion::questionId)
                    .toList();
            Wanted wanted = random.nextBoolean() ? QuestionMother.wanted("reserve")
                    : QuestionMother.wanted("reserve", "practice");
            Map<String, Integer> weights = weights("plan", 1 + random.nextInt(3), "genai", random.nextInt(3));
            return new Case(bank, rules, ComposedMother.order(rules, weights, wanted, seen, random.nextLong()));
        }
    }

    private static List<PublishedQuestion> bank(Random random, boolean withGroups) {
        int size = 3 + random.nextInt(8);
        List<PublishedQuestion> bank = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            QuestionBuilder made = question(i).domain(DOMAINS.get(random.nextInt(2))).type(TYPES.get(random.nextInt(3)))
                    .enemies(others(random, i, size, withGroups ? 8 : 0))
                    .siblings(others(random, i, size, withGroups ? 12 : 0));
            int kind = withGroups ? random.nextInt(10) : 9;
            // A stimulus is in one pool.
            bank.add((switch (kind) {
                case 0, 1 -> made.caseStudy(1);
                case 2 -> made.caseStudy(2).pool("practice");
                case 3 -> made.series(1);
                case 4 -> made.pilot();
                default -> random.nextInt(4) == 0 ? made.pool("practice") : made;
            }).build());
        }
        return bank;
    }

    /** One in so many of the others; none for 0. */
    private static List<Integer> others(Random random, int number, int size, int oneIn) {
        return IntStream.range(0, size).filter(other -> other != number && oneIn > 0 && random.nextInt(oneIn) == 0).boxed()
                .toList();
    }

    private static BlueprintRules rules(Random random) {
        int min = 1 + random.nextInt(4);
        RulesBuilder rules = RulesBuilder.items(min, min + random.nextInt(3)).pilots(random.nextInt(4) == 0 ? 1 : 0)
                .repeats(random.nextInt(3) > 0);
        for (QuestionType type : TYPES) {
            if (random.nextInt(5) < 2) {
                int atLeast = random.nextInt(3);
                rules.type(type, random.nextBoolean() ? atLeast : null,
                        random.nextBoolean() ? atLeast + random.nextInt(2) : null);
            }
        }
        if (random.nextInt(3) == 0) {
            int least = 1 + random.nextInt(2);
            rules.caseStudies(1 + random.nextInt(2), least, random.nextBoolean() ? null : least + random.nextInt(2));
        }
        if (random.nextInt(4) == 0) {
            rules.series(1, null, null);
        }
        return (random.nextBoolean() ? rules.siblingsApart() : rules).build();
    }

    @Property(tries = 600)
    void makesEveryFormThatThereIsAndNoOther(@ForAll long number) {
        Case made = Case.of(number);
        BruteForce truth = new BruteForce(made.bank(), made.rules(), made.order());
        AssembledForm form = form(made.bank(), made.order());
        int aim = made.order().blueprint().items();
        int least = made.rules().size().min();
        if (form.complete()) {
            List<PublishedQuestion> chosen = chosen(made, form);
            int size = (int) chosen.stream().filter(question -> !question.pilot()).count();
            assertThat(truth.keepsRules(chosen, size, Set.of())).as("%s of %s", chosen, made).isTrue();
            assertThat(size).isBetween(least, aim);
            IntStream.rangeClosed(size + 1, aim).forEach(larger -> assertThat(truth.isThereOne(larger)).isFalse());
        } else {
            IntStream.rangeClosed(least, aim)
                    .forEach(size -> assertThat(truth.isThereOne(size)).as("size %s of %s", size, made).isFalse());
            assertThat(form.shortage().missing()).isNotEmpty()
                    .allSatisfy(missing -> assertReallyMissing(missing, truth, made, least));
        }
    }

    private static void assertReallyMissing(Missing missing, BruteForce truth, Case made, int size) {
        if (missing.rule() != Rule.COMBINATION && missing.rule() != Rule.ENEMIES
                && !(missing.rule() == Rule.TYPE && missing.type() == null)) {
            assertThat(missing.have()).as(missing.toString()).isNotEqualTo(missing.need());
        }
        switch (missing.rule()) {
            case DOMAIN -> {
                assertThat(missing.have()).isLessThanOrEqualTo((int) ofDomain(truth, missing.domain()));
                assertThat(truth.isThereOne(size, Relaxed.ENEMIES, Relaxed.TYPES)).isFalse();
            }
            case TYPE, TYPE_MAX -> {
                if (missing.type() == null) {
                    assertThat(truth.isThereOne(size, Relaxed.TYPES)).isTrue();
                } else {
                    assertThat(truth.isThereOne(size, Relaxed.ENEMIES)).isFalse();
                }
            }
            case ENEMIES -> assertThat(truth.isThereOne(size, Relaxed.ENEMIES)).isTrue();
            case CASE_STUDIES -> assertThat(groups(truth, made, PublishedQuestion.CASE_STUDY, size) < missing.need()
                    || truth.with(missing.have(), null, null).isThereOne(size)).isTrue();
            case SERIES -> assertThat(groups(truth, made, PublishedQuestion.SERIES, size) < missing.need()
                    || truth.with(null, missing.have(), null).isThereOne(size)).isTrue();
            case PILOTS -> assertThat(truth.offered().filter(question -> question.pilot()).count() < missing.need()
                    || truth.with(null, null, missing.have()).isThereOne(size)).isTrue();
            case COMBINATION -> assertThat(missing.need()).isEqualTo(size);
            case EXPOSURE, NOT_FOUND -> fail("nothing like that here: " + missing);
        }
    }

    private static long ofDomain(BruteForce truth, String domain) {
        return truth.offered().filter(question -> question.domain().equals(domain) && !question.pilot()).count();
    }

    /** Those that have enough questions, of domains that the form has. */
    private static long groups(BruteForce truth, Case made, String kind, int size) {
        BlueprintRules.Groups wanted = kind.equals(PublishedQuestion.SERIES) ? made.rules().series()
                : made.rules().caseStudies();
        Map<String, Integer> needs = Allotment.of(made.order().blueprint().weights(), size);
        return truth.offered().filter(question -> kind.equals(question.stimulusKind()) && needs.get(question.domain()) > 0)
                .collect(Collectors.groupingBy(PublishedQuestion::stimulusId, Collectors.counting()))
                .values().stream().filter(questions -> questions >= (wanted.least() == null ? 1 : wanted.least())).count();
    }

    private static List<PublishedQuestion> chosen(Case made, AssembledForm form) {
        List<UUID> ids = form.places().stream().map(place -> place.pick().question().questionId()).toList();
        List<PublishedQuestion> chosen = made.bank().stream().filter(question -> ids.contains(question.questionId())).toList();
        assertThat(chosen).hasSize(ids.size());
        return chosen;
    }

    /** No repeat stands where something new would have done as well. */
    @Property(tries = 500)
    void takesWhatIsNewFirst(@ForAll long number) {
        Random random = new Random(number);
        List<PublishedQuestion> bank = bank(random, false);
        List<UUID> seen = bank.stream().filter(question -> random.nextInt(3) > 0).map(PublishedQuestion::questionId).toList();
        BlueprintRules rules = RulesBuilder.items(1 + random.nextInt(4)).type(QuestionType.ORDERING, 1, 2)
                .type(QuestionType.HOTSPOT, null, 1).build();
        FormOrder order = order(rules, weights("plan", 1 + random.nextInt(2), "genai", random.nextInt(2)),
                QuestionMother.wanted("reserve", "practice"), seen, random.nextLong());
        AssembledForm form = form(bank, order);
        if (!form.complete()) {
            return;
        }
        BruteForce truth = new BruteForce(bank, rules, order);
        List<PublishedQuestion> chosen = chosen(new Case(bank, rules, order), form);
        for (PublishedQuestion repeat : chosen.stream().filter(question -> seen.contains(question.questionId())).toList()) {
            for (PublishedQuestion fresh : bank.stream().filter(question -> !seen.contains(question.questionId()))
                    .filter(question -> !chosen.contains(question)).toList()) {
                List<PublishedQuestion> exchanged = new ArrayList<>(chosen);
                exchanged.remove(repeat);
                exchanged.add(fresh);
                assertThat(truth.keepsRules(exchanged, rules.size().min(), Set.of())).as("%s for %s", fresh, repeat).isFalse();
            }
        }
    }
}

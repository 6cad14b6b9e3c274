package io.readyroom.question.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.catalogue.ModePolicy;

/** Forms that are made objective by objective, as a review wants them. */
class ReviewFormTest {

    private static final String PLAN = "plan.group.0";
    private static final String VISION = "vision.group.1";

    private final FormAssembler assembler = new FormAssembler();

    /** Promise: nobody learns letters by heart. A stub that draws from the objective at random serves the same one again. */
    @Test
    void servesASiblingOfWhatWasAnsweredAsLongAsThereIsOne() {
        List<PublishedQuestion> bank = bank(question(0, "plan", "practice"), question(4, "plan", "practice"));
        for (long seed = 0; seed < 30; seed++) {
            assertThat(ids(review(bank, 1, List.of(QuestionMother.id(0)), seed, PLAN))).containsExactly(QuestionMother.id(4));
            assertThat(ids(review(bank, 1, List.of(QuestionMother.id(4), QuestionMother.id(0)), seed, PLAN)))
                    .as("both were seen, this one longer ago").containsExactly(QuestionMother.id(4));
        }
    }

    @Test
    void servesTheQuestionItselfWhenThereIsNoSibling() {
        List<PublishedQuestion> bank = bank(question(0, "plan", "practice"));
        AssembledForm form = review(bank, 1, List.of(QuestionMother.id(0)), 1, PLAN);
        assertThat(ids(form)).containsExactly(QuestionMother.id(0));
        assertThat(form.places().get(0).pick().repeated()).isTrue();
    }

    /** By the weights of the domains the heavier one would get both, and the other objective would stay due. */
    @Test
    void givesEachObjectiveOneBeforeAnyGetsTwo() {
        List<PublishedQuestion> bank = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> bank.add(question(4 * i, "plan", "practice")));
        bank.add(question(101, "vision", "practice"));
        for (long seed = 0; seed < 30; seed++) {
            assertThat(objectives(review(bank, 2, List.of(), seed, PLAN, VISION))).containsExactlyInAnyOrder(PLAN, VISION);
            assertThat(objectives(review(bank, 3, List.of(), seed, PLAN, VISION))).containsExactlyInAnyOrder(PLAN, PLAN,
                    VISION);
        }
    }

    @Test
    void takesTheObjectivesInTheirOrderWhenThereIsNoRoomForAll() {
        List<PublishedQuestion> bank = bank(question(0, "plan", "practice"), question(1, "vision", "practice"));
        for (long seed = 0; seed < 30; seed++) {
            assertThat(objectives(review(bank, 1, List.of(), seed, PLAN, VISION))).containsExactly(PLAN);
            assertThat(objectives(review(bank, 1, List.of(), seed, VISION, PLAN))).containsExactly(VISION);
        }
    }

    @Test
    void leavesOutWhatHasNoQuestionAndSaysSoWhenNothingIsLeft() {
        List<PublishedQuestion> bank = bank(question(0, "plan", "practice"), question(1, "vision", "reserve"));
        assertThat(objectives(review(bank, 2, List.of(), 1, VISION, PLAN))).containsExactly(PLAN);
        assertThat(review(bank, 2, List.of(), 1, VISION).complete()).isFalse();
    }

    /** A form of exactly these questions: what an adaptive session asks for. */
    @Test
    void holdsJustTheQuestionsThatAreGivenOrIsNone() {
        List<PublishedQuestion> bank = bank(question(0, "plan", "practice"), question(1, "vision", "practice"),
                question(2, "plan", "reserve", List.of(QuestionMother.sourceId(1))));
        assertThat(ids(given(bank, 1))).containsExactly(QuestionMother.id(1));
        assertThat(ids(given(bank, 0, 1))).containsExactlyInAnyOrder(QuestionMother.id(0), QuestionMother.id(1));
        AssembledForm reserved = given(bank, 2);
        assertThat(reserved.complete()).as("no sibling stands in").isFalse();
        AssembledForm partly = given(bank, 0, 2);
        assertThat(partly.shortage().missing()).containsExactly(new Shortage.Missing(Shortage.ANY, 2, 1));
    }

    private AssembledForm given(List<PublishedQuestion> bank, int... numbers) {
        List<UUID> questions = IntStream.of(numbers).mapToObj(QuestionMother::id).toList();
        return assembler.assemble(QuestionMother.pools(bank), new FormOrder(QuestionMother.blueprint(questions.size()),
                QuestionMother.wanted("practice"), QuestionMother.policy(false), List.of(), questions, true, true, 5));
    }

    private AssembledForm review(List<PublishedQuestion> bank, int count, List<UUID> seen, long seed, String... objectives) {
        Set<String> inOrder = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(objectives)));
        Wanted wanted = new Wanted(List.of("practice"), "en", Set.of(), Set.of(), Set.of(), inOrder);
        Blueprint blueprint = new Blueprint("test", 1, Map.of("plan", 90, "vision", 10), count, true);
        return assembler.assemble(QuestionMother.pools(bank),
                new FormOrder(blueprint, wanted, reviewing(), seen, null, true, seed));
    }

    private static ModePolicy reviewing() {
        return new ModePolicy("none", null, null, false, "forward", List.of(), List.of(), false, false, true,
                new ModePolicy.Breaks(false, true, false), true, "onAnswer", List.of("practice"), null, true, null, false, 0,
                new ModePolicy.Expiry("day_end", 1, null), new ModePolicy.Counts(false, false, "schedule"));
    }

    private static List<PublishedQuestion> bank(PublishedQuestion... questions) {
        return List.of(questions);
    }

    private static PublishedQuestion question(int number, String domain, String pool) {
        return question(number, domain, pool, List.of());
    }

    private static PublishedQuestion question(int number, String domain, String pool, List<String> siblings) {
        return QuestionMother.question(number, domain, pool, null, List.of(), siblings);
    }

    private static List<UUID> ids(AssembledForm form) {
        return form.places().stream().map(place -> place.pick().question().questionId()).toList();
    }

    private static List<String> objectives(AssembledForm form) {
        return form.places().stream().map(place -> place.pick().question().objectives().get(0)).toList();
    }
}

package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Every mode on the banks that come along. {@link ReviewModeIT} has the one that needs another day. */
@ExtendWith(SharedSystem.class)
class ModesIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int PRACTISED_AT_ONCE = 20;
    private static final int DRILLED_AT_ONCE = 10;

    private static OperatorsDesk desk;

    private final Random random = Seed.random("modes");

    @BeforeAll
    static void open() {
        desk = new OperatorsDesk();
    }

    /** A stub would have a sample that can't be won by its own keys. */
    @ParameterizedTest
    @MethodSource(PublishedExam.ALL)
    void givesTheSampleToAnybody(PublishedExam exam) {
        ShippedBank bank = exam.bank();
        Sitting sitting = Sitting.start(Learner.guest(), Sitting.wish(exam.code(), "free"));
        ShownQuestions sample = new ShownQuestions(bank, sitting.questions());
        assertThat(sample.domains()).isEqualTo(exam.sample());
        sample.assertFrom("sample");
        sample.assertWithStimuli();
        sitting.answerAll(question -> Responses.byKey(bank.key(question)));
        new LeakScan(bank).assertNoKeyIn(sitting.learner().answers());

        sitting.submit().expect(202);
        JsonNode result = sitting.awaitResult();
        new OwnResult(bank, sample.items(), question -> Responses.byKey(bank.key(question))).assertEquals(result);
        assertThat(result.path("points").asInt()).isEqualTo(result.path("maxPoints").asInt());
        assertThat(sitting.review()).hasSize(35).allSatisfy(item -> ReviewedQuestion.of(item, bank).assertExplained());
    }

    /** A stub would come back with everything that was practised, or go on with what is known by now. */
    @ParameterizedTest
    @MethodSource(PublishedExam.ALL)
    void practisesAndComesBackToWhatWasMissed(PublishedExam exam) {
        Learner learner = desk.entitled();
        Practice practice = new Practice(exam.bank());
        Sitting first = Sitting.start(learner, Sitting.wish(exam.code(), "practice"));
        assertThat(first.state().path("questionCount").asInt()).isEqualTo(PRACTISED_AT_ONCE);
        assertThat(first.state().has("deadlineAt")).isFalse();
        Set<String> missed = practice.answerAll(first, question -> question.path("position").asInt() % 3 > 0);
        first.submit().expect(202);
        first.awaitResult();
        assertThat(missed).hasSizeGreaterThanOrEqualTo(PRACTISED_AT_ONCE / 3);

        Sitting second = startMissed(learner, exam, missed);
        assertThat(practice.answerAll(second, question -> true)).isEmpty();
        await("nothing missed").atMost(SOON).until(() -> ask(learner, exam, "missed").status() == 409);
        ask(learner, exam, "missed").problem(409, "form-not-available");
    }

    private static Sitting startMissed(Learner learner, PublishedExam exam, Set<String> missed) {
        Sitting sitting = Sitting.of(learner, await("what was missed").atMost(SOON).pollDelay(Duration.ZERO)
                .until(() -> ask(learner, exam, "missed"),
                        answer -> answer.json().path("questionCount").asInt() == missed.size()));
        assertThat(sitting.questions().stream().map(Practice::version)).containsExactlyInAnyOrderElementsOf(missed);
        return sitting;
    }

    /** A stub would mix in what only looks alike, or drill with the reserve. */
    @ParameterizedTest
    @MethodSource(PublishedExam.ALL)
    void drillsOneTopic(PublishedExam exam) {
        String topic = largestTopic(exam.bank());
        Learner learner = desk.entitled();
        Sitting sitting = Sitting.start(learner, Sitting.wish(exam.code(), "topic")
                .set("filters", Json.of(Map.of("objectives", List.of(topic)))));
        ShownQuestions drill = new ShownQuestions(exam.bank(), sitting.questions());
        drill.assertFrom("practice");
        drill.assertWithStimuli();
        assertThat(drill.items()).hasSizeBetween(2, DRILLED_AT_ONCE);
        assertThat(drill.sources()).allMatch(source -> objectives(source).contains(topic));
        assertThat(without(exam.bank().pool("practice"), drill)).filteredOn(source -> objectives(source).contains(topic))
                .as("left out").allMatch(source -> ShippedBank.isBarred(source, drill.sources()));
        new Practice(exam.bank()).answerAll(sitting, question -> random.nextBoolean());
        sitting.submit().expect(202);
        assertThat(sitting.awaitResult().path("maxPoints").asInt()).isPositive();
    }

    /** The one with most questions in practice; of several the first. */
    private static String largestTopic(ShippedBank bank) {
        Map<String, Long> topics = bank.pool("practice").stream().flatMap(source -> objectives(source).stream())
                .collect(Collectors.groupingBy(objective -> objective, Collectors.counting()));
        return topics.keySet().stream().sorted().max(Comparator.comparing(topics::get)).orElseThrow();
    }

    private static List<String> objectives(JsonNode source) {
        return Json.texts(source.path("objectives"));
    }

    /**
     * A stub would give the second simulation what is known from the first, or have no third one. What the first one leaves may
     * not be fit for one form, because some of it may not stand together: only such questions are left out.
     */
    @ParameterizedTest
    @MethodSource(PublishedExam.ALL)
    void simulatesTwiceWithoutARepeatAndThenWithTheOldest(PublishedExam exam) {
        ShippedBank bank = exam.bank();
        Learner learner = desk.entitled();
        Simulation first = Simulation.start(learner, exam, question -> thirdWrong(bank, question));
        first.assertUnderRulesOfTheVendor();
        ask(learner, exam, "exam").problem(409, "simulation-open");
        ShownQuestions firstForm = first.sit();
        new LeakScan(bank).assertNoKeyIn(learner.answers());
        JsonNode result = first.submit();
        new OwnResult(bank, firstForm.items(), question -> thirdWrong(bank, question)).assertEquals(result);
        assertMissedComesAsSiblings(learner, exam, firstForm);

        Simulation second = Simulation.start(learner, exam, question -> Responses.byKey(bank.key(question)));
        ShownQuestions secondForm = second.sit();
        Set<String> repeated = both(firstForm.ids(), secondForm.ids());
        assertThat(second.submit().path("repeatShare").decimalValue().movePointRight(2).intValueExact())
                .isEqualTo(2 * repeated.size());
        assertThat(without(without(bank.pool("reserve"), firstForm), secondForm)).as("new, and not in the second")
                .hasSameSizeAs(repeated).allMatch(source -> ShippedBank.isBarred(source, secondForm.sources()));

        Simulation third = Simulation.start(learner, exam, question -> Responses.byKey(bank.key(question)));
        ShownQuestions thirdForm = third.sit();
        assertThat(third.submit().path("repeatNote").asText()).isNotBlank();
        assertThat(without(without(firstForm.sources(), secondForm), thirdForm)).as("seen longest ago, and not in the third")
                .allMatch(source -> ShippedBank.isBarred(source, thirdForm.sources()));
    }

    private static JsonNode thirdWrong(ShippedBank bank, JsonNode question) {
        return question.path("position").asInt() % 3 > 0 ? Responses.byKey(bank.key(question))
                : Responses.wrong(question, bank.key(question), new Random(question.path("stem").asText().hashCode()));
    }

    private static List<JsonNode> without(List<JsonNode> sources, ShownQuestions form) {
        return sources.stream().filter(source -> !form.sources().contains(source)).toList();
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** Nobody practises with the reserve: what was missed there comes as its siblings. */
    private static void assertMissedComesAsSiblings(Learner learner, PublishedExam exam, ShownQuestions simulated) {
        Answer started = await("what was missed").atMost(SOON).pollDelay(Duration.ZERO)
                .until(() -> ask(learner, exam, "missed"), answer -> answer.status() == 201);
        Set<String> siblings = simulated.items().stream().filter(question -> question.path("position").asInt() % 3 == 0)
                .flatMap(question -> Json.texts(exam.bank().source(question).path("siblings")).stream())
                .collect(Collectors.toSet());
        ShownQuestions missed = new ShownQuestions(exam.bank(), Sitting.of(learner, started).questions());
        missed.assertFrom("practice");
        assertThat(siblings).containsAll(missed.ids());
    }

    /** A stub would ask everybody the same. */
    @Test
    void asksHarderQuestionsOfWhoKnowsMore() {
        Learner strong = desk.entitled();
        Learner weak = desk.entitled();
        double difference = 0;
        for (PublishedExam exam : PublishedExam.all()) {
            difference += diagnosed(strong, exam, true) - diagnosed(weak, exam, false);
        }
        assertThat(difference).as("in difficulty, of both exams together").isPositive();
    }

    private double diagnosed(Learner learner, PublishedExam exam, boolean right) {
        ShippedBank bank = exam.bank();
        int before = learner.answers().size();
        Diagnostic diagnostic = Diagnostic.start(learner, exam);
        diagnostic.sit(question -> bank.find(question).map(source -> source.path("key"))
                .map(key -> right ? Responses.byKey(key) : Responses.wrong(question, key, random))
                .orElseGet(() -> Responses.any(question, random)));
        List<Answer> answers = learner.answers();
        new LeakScan(bank).assertNoKeyIn(answers.subList(before, answers.size()));
        JsonNode result = diagnostic.result();
        assertThat(result.path("points").asDouble() / result.path("maxPoints").asDouble())
                .isBetween(right ? 0.8 : 0.0, right ? 1.0 : 0.6);
        return diagnostic.difficulty();
    }

    private static Answer ask(Learner learner, PublishedExam exam, String mode) {
        return Sitting.ask(learner, Sitting.wish(exam.code(), mode));
    }
}

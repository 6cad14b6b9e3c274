package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Reviews of what was practised the day before. */
@ExtendWith(SharedSystem.class)
class ReviewModeIT {

    private static final Database SCORING = Database.named("scoring");
    private static final int PRACTISED = 12;
    /** Other classes publish questions of their own, but not in this domain. */
    private static final String DOMAIN = "plan";

    private static OperatorsDesk desk;

    @BeforeAll
    static void open() {
        desk = new OperatorsDesk();
    }

    /** A stub would review on the same day, all of it, with the questions that are known by heart, or for ever. */
    @ParameterizedTest
    @MethodSource(PublishedExam.ALL)
    void reviewsTheNextDayWhatWasForgotten(PublishedExam exam) {
        Learner learner = desk.entitled();
        Practice practice = new Practice(exam.bank());
        Sitting practised = Sitting.start(learner, Sitting.wish(exam.code(), "practice").put("questionCount", PRACTISED)
                .set("filters", Json.of(Map.of("domains", List.of(DOMAIN)))));
        ShownQuestions before = new ShownQuestions(exam.bank(), practised.questions());
        Set<String> missed = practice.answerAll(practised, question -> question.path("position").asInt() % 2 == 0);
        handIn(practised);
        assertNothingDue(learner, exam);

        letADayPass(learner, exam);
        Set<String> due = due(learner, exam);
        assertDue(due, before, missed);
        Sitting reviewed = Sitting.start(learner, Sitting.wish(exam.code(), "review"));
        assertThat(reviewed.state().at("/policy/navigation").asText()).isEqualTo("forward");
        ShownQuestions review = new ShownQuestions(exam.bank(), reviewed.questions());
        review.assertFrom("practice");
        review.assertWithStimuli();
        assertThat(review.sources().stream().map(ReviewModeIT::objective)).containsExactlyInAnyOrderElementsOf(due);
        assertNewWhereThereIsOne(review, before);
        assertThat(practice.answerAll(reviewed, question -> true)).isEmpty();
        handIn(reviewed);
        assertThat(due(learner, exam)).isEmpty();
    }

    private static void handIn(Sitting sitting) {
        sitting.submit().expect(202);
        sitting.awaitResult();
    }

    private static void assertNothingDue(Learner learner, PublishedExam exam) {
        JsonNode problem = Sitting.ask(learner, Sitting.wish(exam.code(), "review")).problem(409, "nothing-due").json();
        assertThat(Instant.parse(problem.path("nextDueAt").asText())).isAfter(Instant.now())
                .isBefore(Instant.now().plus(Duration.ofDays(1)));
    }

    /** Nothing is ever due on the day of its last review, so the test moves that day. */
    private static void letADayPass(Learner learner, PublishedExam exam) {
        assertThat(SCORING.update("""
                UPDATE learner_evidence SET objectives = jsonb_set(objectives::jsonb, '{lastAt}', (
                    SELECT jsonb_agg(at::bigint - 86400 ORDER BY n)
                    FROM jsonb_array_elements_text(objectives::jsonb -> 'lastAt') WITH ORDINALITY AS a (at, n)))::json
                WHERE learner_id = ? AND exam = ?""", learner.accountId(), exam.code())).isEqualTo(1);
    }

    private static Set<String> due(Learner learner, PublishedExam exam) {
        JsonNode reviews = learner.get("/v1/me/reviews/due?exam=" + exam.code()).send().expect(200).json();
        return Set.copyOf(Json.texts(reviews.at("/exams/0/objectives"), "objective"));
    }

    /** What was only missed is due, what was only known is not. */
    private static void assertDue(Set<String> due, ShownQuestions practised, Set<String> missed) {
        Map<String, Set<Boolean>> outcomes = new HashMap<>();
        practised.items().forEach(question -> outcomes.merge(objective(practised.bank().source(question)),
                Set.of(missed.contains(Practice.version(question))), ReviewModeIT::both));
        assertThat(outcomes.keySet()).containsAll(due);
        outcomes.forEach((objective, ways) -> {
            if (ways.size() == 1) {
                assertThat(due.contains(objective)).as(objective).isEqualTo(ways.contains(true));
            }
        });
    }

    private static Set<Boolean> both(Set<Boolean> one, Set<Boolean> other) {
        return one.equals(other) ? one : Set.of(true, false);
    }

    /** The same question comes again only where nothing else on its objective may stand with the others. */
    private static void assertNewWhereThereIsOne(ShownQuestions review, ShownQuestions before) {
        for (JsonNode again : review.sources().stream().filter(before.sources()::contains).toList()) {
            List<JsonNode> others = review.sources().stream().filter(source -> !source.equals(again)).toList();
            assertThat(review.bank().pool("practice").stream().filter(source -> objective(source).equals(objective(again)))
                    .filter(source -> !before.sources().contains(source))).as("instead of %s", again.path("id"))
                    .allMatch(source -> ShippedBank.isBarred(source, others));
        }
    }

    /** The one that a question counts for. */
    private static String objective(JsonNode source) {
        return source.path("objectives").path(0).asText();
    }
}

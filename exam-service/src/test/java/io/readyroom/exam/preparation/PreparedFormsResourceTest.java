package io.readyroom.exam.preparation;

import static io.readyroom.exam.AssignmentMother.ASSIGNMENTS;
import static io.readyroom.exam.AssignmentMother.open;
import static io.readyroom.exam.AssignmentMother.redeem;
import static io.readyroom.exam.AssignmentMother.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.AssignmentMother;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Stored;
import io.readyroom.exam.question.Form;
import io.readyroom.platform.testing.StubUpstream;
import io.vertx.core.Future;

/** Promise: a whole class starts in the same second, from forms that were built before. */
@QuarkusTest
class PreparedFormsResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    PreparedForms forms;
    @Inject
    FormBuilder builder;

    private AssignmentMother partner;

    @BeforeEach
    void install() {
        partner = AssignmentMother.install();
    }

    @Test
    void areBuiltBeforeTheAssignmentOpensAndNotLongBefore() {
        String soon = partner.assign(window(Duration.ofMinutes(5), Duration.ofHours(1), "\"expectedCandidates\":70"));
        String later = partner.assign(window(Duration.ofHours(1), Duration.ofHours(2), "\"expectedCandidates\":3"));
        awaitForms(soon, 70);
        assertThat(free(later)).isZero();
        assertThat(Stored.count("prepared_form p WHERE assignment_id = '" + soon + "' AND CAST(p AS text) LIKE '%"
                + FormMother.CANARY + "%'")).isZero();
    }

    @Test
    void areAsManyAsCandidatesAreInTheGroup() {
        for (String who : List.of("e-1", "e-2")) {
            partner.request().body("{\"externalId\":\"" + who + "\",\"group\":\"A\"}").post(AssignmentMother.CANDIDATES);
        }
        partner.candidate("e-3");
        awaitForms(partner.assign(window(Duration.ofMinutes(5), Duration.ofHours(1), "\"group\":\"A\"")), 2);
    }

    /** question-service is away: whoever starts all the same has got a form that was built before. */
    @Test
    void areGivenToThoseWhoHaveSeenNothing() {
        String assignment = partner.assign(open("\"attempts\":2,\"expectedCandidates\":2"));
        partner.candidate("e-1");
        awaitForms(assignment, 2);
        StubUpstream questions = StubUpstream.of("question-service");
        questions.reset();
        String session = partner.enter("e-1", assignment);
        assertThat(Stored.count("session_form f JOIN prepared_form p ON p.taken_by = f.session_id WHERE f.session_id = '"
                + session + "' AND f.slots = p.slots AND f.facts = p.facts AND f.version_ids = p.version_ids"
                + " AND f.question_ids = p.question_ids AND f.seed = p.seed")).isEqualTo(1);
        assertThat(free(assignment)).isEqualTo(1);
        Stored.change("UPDATE exam_session SET status = 'abandoned', abandoned_at = clock_timestamp() WHERE id = '" + session
                + "'");
        FormMother.install();
        partner.enter("e-1", assignment);
        assertThat(free(assignment)).as("of the second attempt").isEqualTo(1);
        assertThat(questions.requests()).extracting("body").asString().contains("seen");
    }

    @Test
    void areNotNeededToStart() {
        String assignment = partner.assign(open("\"expectedCandidates\":1"));
        awaitForms(assignment, 1);
        for (String who : List.of("e-1", "e-2")) {
            partner.candidate(who);
            partner.enter(who, assignment);
        }
        assertThat(free(assignment)).isZero();
    }

    /** Taken one after the other they would be unlike, too; taken together by a stub all would get the first. */
    @Test
    void areEachGivenOnce() {
        String assignment = partner.assign(open("\"expectedCandidates\":30"));
        awaitForms(assignment, 30);
        List<UUID> sessions = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        UUID id = UUID.fromString(assignment);
        List<Future<Optional<Form>>> taken = sessions.stream().map(session -> forms.take(id, session)).toList();
        await().atMost(SOON).until(() -> taken.stream().allMatch(Future::isComplete));
        assertThat(taken.stream().filter(form -> form.result().isPresent())).hasSize(30);
        assertThat(Stored.count("prepared_form WHERE assignment_id = '" + assignment + "' AND taken_by IS NOT NULL"))
                .isEqualTo(30);
        UUID lucky = sessions.get(IntStream.range(0, 40).filter(i -> taken.get(i).result().isPresent()).findFirst()
                .orElseThrow());
        Future<Optional<Form>> again = forms.take(id, lucky);
        await().atMost(SOON).until(again::isComplete);
        assertThat(again.result()).as("asked for once more").isPresent();
    }

    @Test
    void areForgottenWhenTheyAreOldOrTheAssignmentIsOver() {
        String old = partner.assign(open("\"expectedCandidates\":2"));
        String over = partner.assign(open("\"expectedCandidates\":2"));
        awaitForms(old, 2);
        awaitForms(over, 2);
        Stored.change(
                "UPDATE prepared_form SET created_at = created_at - interval '25 h' WHERE number = 1 AND assignment_id = '"
                        + old + "'");
        partner.request().post(ASSIGNMENTS + "/" + over + "/close").then().statusCode(200);
        builder.forget().await().atMost(SOON);
        assertThat(free(old)).isEqualTo(1);
        assertThat(free(over)).isZero();
    }

    @Test
    void areBuiltAgainForAnOpeningThatMoved() {
        String assignment = partner.assign(window(Duration.ofMinutes(5), Duration.ofHours(1), "\"expectedCandidates\":2"));
        awaitForms(assignment, 2);
        Stored.change("DELETE FROM prepared_form WHERE number = 2 AND assignment_id = '" + assignment + "'");
        partner.request().header("If-Match", "\"v1\"").body("{\"opensAt\":\"" + AssignmentMother.at(Duration.ofMinutes(2))
                + "\"}").patch(ASSIGNMENTS + "/" + assignment).then().statusCode(200);
        awaitForms(assignment, 2);
    }

    @Test
    void areNotWantedInAnotherLanguage() {
        String assignment = partner.assign(open("\"expectedCandidates\":1"));
        awaitForms(assignment, 1);
        partner.candidate("e-1");
        String url = partner.launch("e-1", assignment, ",\"language\":\"de\"").then().statusCode(201).extract().path("url");
        redeem(url.substring(url.indexOf('#') + 1)).then().statusCode(200);
        assertThat(free(assignment)).isEqualTo(1);
    }

    private static void awaitForms(String assignment, int count) {
        await().atMost(SOON).until(() -> free(assignment) == count);
    }

    private static long free(String assignment) {
        return Stored.count("prepared_form WHERE assignment_id = '" + assignment + "' AND taken_by IS NULL");
    }
}

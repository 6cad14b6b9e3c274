package io.readyroom.exam.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Stored;
import io.readyroom.exam.form.FormSlots;
import io.readyroom.exam.limit.OpenSimulations;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.question.FormAssembly;
import io.readyroom.exam.question.FormRequest;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;

/** Starts that come together. */
@QuarkusTest
class StartLaneResourceTest {

    @Inject
    Pool pool;
    @Inject
    Vertx vertx;
    @Inject
    FormAssembly forms;
    @Inject
    OpenSimulations simulations;

    private StartLane lane;
    private Form form;

    @BeforeEach
    void readAForm() {
        FormMother.install();
        lane = new StartLane(pool, vertx, simulations);
        form = await(forms
                .assemble(new FormRequest("ai-102", "free", "en", null, null, PackedIds.NONE, PackedIds.NONE, PackedIds.NONE,
                        List.of("single_choice"))));
    }

    @Test
    void storesTogetherWhatWaitsTogether() {
        List<NewSession> sessions = IntStream.range(0, 40).mapToObj(i -> session(Ids.next())).toList();
        List<ExamSession> stored = sessions.stream().map(lane::store).toList().stream().map(StartLaneResourceTest::await)
                .toList();
        assertThat(stored).extracting(ExamSession::id)
                .containsExactlyElementsOf(sessions.stream().map(NewSession::id).toList());
        assertThat(Stored.count("(SELECT DISTINCT CAST(xmin AS text) FROM exam_session WHERE id IN (" + ids(sessions) + ")) t"))
                .as("transactions").isLessThan(20);
        assertThat(Stored.count("session_form WHERE session_id IN (" + ids(sessions) + ")")).isEqualTo(40);
        assertThat(Stored.count("seen_questions WHERE session_id IN (" + ids(sessions) + ") AND cardinality(question_ids) = 8"))
                .isEqualTo(40);
    }

    /** The ids of all travel in one array, of which each takes its slice. */
    @Test
    void givesEachOfThemItsOwnQuestions() {
        List<NewSession> sessions = Stream.of(8, 3, 1, 5, 8).map(size -> session(Ids.next(), firstSlots(size))).toList();
        sessions.stream().map(lane::store).toList().forEach(StartLaneResourceTest::await);
        for (NewSession session : sessions) {
            FormSlots slots = session.form().slots();
            assertThat(
                    Stored.count("session_form f JOIN seen_questions s USING (session_id) WHERE session_id = '" + session.id()
                            + "' AND f.question_ids = " + array(slots.questionIds()) + " AND f.version_ids = "
                            + array(slots.versionIds())
                            + " AND s.question_ids = f.question_ids"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whoCantBeStoredDoesNotTakeTheOthersAlong() {
        NewSession twice = session(Ids.next());
        List<NewSession> sessions = List.of(session(Ids.next()), twice, session(Ids.next()), twice, session(Ids.next()));
        List<Boolean> stored = sessions.stream().map(lane::store).toList().stream()
                .map(start -> await(start.map(true).otherwise(false))).toList();
        assertThat(stored).containsExactly(true, true, true, false, true);
        assertThat(Stored.count("exam_session WHERE id IN (" + ids(sessions) + ")")).isEqualTo(4);
    }

    /** Replicas don't know of each other's requests: there the row of the key decides. */
    @Test
    void storesOneOfTwinsThatCameToDifferentReplicas() {
        UUID learner = Ids.next();
        StartClaim claim = new StartClaim("key-of-twins", "fingerprint", "{}");
        List<Optional<ExamSession>> stored = Stream.generate(() -> new StartLane(pool, vertx, simulations)).limit(6)
                .map(replica -> replica
                        .storeOnce(new NewSession(Ids.next(), learner, "ai-102", Mode.FREE, form, StartTerms.NONE), claim))
                .toList().stream().map(StartLaneResourceTest::await).toList();
        assertThat(stored).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(Stored.count("exam_session WHERE learner_id = '" + learner + "'")).isEqualTo(1);
        assertThat(Stored
                .count("session_form f JOIN exam_session s ON s.id = f.session_id WHERE s.learner_id = '" + learner + "'"))
                .isEqualTo(1);
    }

    /**
     * The statement that waits for another one's row doesn't see the session behind it: if that counted as none, each of them
     * would be stored. Once with no simulation before, once after one that is over.
     */
    @Test
    void storesOneOfSimulationsThatCameToDifferentReplicas() {
        UUID learner = Ids.next();
        for (int round = 0; round < 2; round++) {
            List<Object> told = Stream.generate(() -> new StartLane(pool, vertx, simulations)).limit(6)
                    .map(replica -> replica.store(
                            new NewSession(Ids.next(), learner, "ai-102", Mode.EXAM, form, StartTerms.NONE)))
                    .toList().stream().map(start -> await(start.<Object> map(stored -> stored).otherwise(failure -> failure)))
                    .toList();
            ExamSession stored = (ExamSession) told.stream().filter(ExamSession.class::isInstance).findFirst().orElseThrow();
            assertThat(told).filteredOn(other -> other != stored).hasSize(5).allSatisfy(other -> {
                ProblemException refusal = (ProblemException) other;
                assertThat(refusal.type()).isEqualTo(ExamProblem.SIMULATION_OPEN);
                assertThat(refusal.members()).containsEntry("sessionId", stored.id()).containsKeys("startedAt", "endsAt");
            });
            Stored.change("UPDATE exam_session SET status = 'abandoned', abandoned_at = clock_timestamp() WHERE id = '"
                    + stored.id() + "'");
        }
    }

    private NewSession session(UUID id) {
        return session(id, form);
    }

    private static NewSession session(UUID id, Form form) {
        return new NewSession(id, Ids.next(), "ai-102", Mode.FREE, form, StartTerms.NONE);
    }

    private Form firstSlots(int size) {
        FormSlots all = form.slots();
        return new Form(form.seed(), form.blueprint(), form.language(), form.facts(), form.sections(), new FormSlots(
                all.questionIds().subList(0, size), all.versionIds().subList(0, size), all.json(),
                all.candidate().subList(0, size)));
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "CAST('{", "}' AS uuid[])"));
    }

    private static String ids(List<NewSession> sessions) {
        return sessions.stream().map(session -> "'" + session.id() + "'").collect(Collectors.joining(","));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }
}

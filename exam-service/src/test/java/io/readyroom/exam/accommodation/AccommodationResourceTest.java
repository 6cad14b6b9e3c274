package io.readyroom.exam.accommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.path.json.JsonPath;

/** {@code ai-102} has 70 minutes here. */
@QuarkusTest
class AccommodationResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Learner learner = Learner.registered();

    @BeforeEach
    void answerForms() {
        FormMother.install();
    }

    @Test
    void givesASessionItsTimeFromTheStart() {
        change(1, "1.5", 30);
        String session = learner.sit("ai-102");
        assertThat(time(session)).isEqualTo(Duration.ofMinutes(70 + 35 + 30));
    }

    /** One that only the next start takes notice of would come too late for whoever asked for it. */
    @Test
    void changesASessionThatRunsAndTellsItsLearner() {
        String session = learner.sit("ai-102");
        String untimed = learner.sit("ai-900");
        change(1, "1.25", 0);
        assertThat(time(session)).isEqualTo(Duration.ofSeconds(70 * 60 + 1050));
        assertThat(texts("extra_seconds || ' ' || version", session)).isEqualTo("1050 2");
        assertThat(texts("sweep_at - deadline_at", session)).isEqualTo("00:00:05");
        assertThat(texts("extra_seconds || ' ' || version", untimed)).as("without a clock").isEqualTo("0 1");
        var event = KafkaRecords.await(Topics.DEADLINES, message -> session.equals(message.key()));
        EventContracts.assertValid("deadlines", "ExamSessionDeadlineChanged", KafkaRecords.data(event));
        JsonPath told = JsonPath.from(KafkaRecords.data(event));
        assertThat(Instant.parse(told.getString("deadlineAt"))).isEqualTo(deadline(session));
        assertThat(told.getInt("aggregateVersion")).isEqualTo(2);
        assertThat(told.getString("reason")).isEqualTo("accommodation");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
    }

    @Test
    void keepsTheHigherVersionWhenEventsComeInTheWrongOrder() {
        String session = learner.sit("ai-102");
        change(3, "2", 0);
        send(2, "3", 0);
        change(4, "2", 0);
        assertThat(time(session)).isEqualTo(Duration.ofMinutes(140));
        assertThat(texts("version", session)).as("nothing moved by the others").isEqualTo("2");
        KafkaRecords.await(Topics.DEADLINES, message -> session.equals(message.key()));
        assertThat(KafkaRecords.all(Topics.DEADLINES, message -> session.equals(message.key()))).hasSize(1);
    }

    /** Its clock stands still, and its rest counts from the pause. */
    @Test
    void changesAPausedSession() {
        String session = learner.sit("ai-102");
        Stored.change("UPDATE exam_session SET status = 'paused', paused_at = clock_timestamp() - interval '3 h', "
                + "deadline_at = clock_timestamp() - interval '2 h', sweep_at = clock_timestamp() + interval '30 d' "
                + "WHERE id = '" + session + "'");
        Instant before = deadline(session);
        String sweep = texts("sweep_at", session);
        change(1, "1", 45);
        assertThat(deadline(session)).isEqualTo(before.plus(Duration.ofMinutes(45)));
        assertThat(texts("sweep_at", session)).isEqualTo(sweep);
        change(2, "1", 0);
        assertThat(deadline(session)).as("an hour was left, which is more than a minute").isEqualTo(before);
    }

    /** What is taken away ends no session at once, and giving it back gives back just that. */
    @Test
    void leavesAMinuteWhenItIsTakenAway() {
        change(1, "1.5", 0);
        String session = learner.sit("ai-102");
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() + interval '10 min', "
                + "sweep_at = clock_timestamp() + interval '605 s' WHERE id = '" + session + "'");
        Instant before = deadline(session);
        change(2, "1", 0);
        assertThat(deadline(session)).isCloseTo(Instant.now().plusSeconds(60), within(15, ChronoUnit.SECONDS));
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        change(3, "1.5", 0);
        assertThat(deadline(session)).isEqualTo(before);
        assertThat(texts("extra_seconds", session)).isEqualTo("2100");
    }

    @Test
    void doesNotTouchASessionThatHasLessThanAMinuteAnyway() {
        change(1, "1.5", 0);
        String session = learner.sit("ai-102");
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() + interval '50 s', "
                + "sweep_at = clock_timestamp() + interval '55 s' WHERE id = '" + session + "'");
        Instant before = deadline(session);
        change(2, "1", 0);
        assertThat(deadline(session)).isEqualTo(before);
        assertThat(texts("version", session)).isEqualTo("1");
    }

    /** A session whose time is up has ended, whether the sweeper has come by or not. */
    @Test
    void revivesNothing() {
        String late = learner.sit("ai-102");
        String submitted = learner.sit("ai-102");
        learner.submit(submitted).then().statusCode(202);
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '6 s', "
                + "sweep_at = clock_timestamp() + interval '1 h' WHERE id = '" + late + "'");
        Instant before = deadline(late);
        change(1, "2", 0);
        assertThat(deadline(late)).isEqualTo(before);
        assertThat(texts("extra_seconds", submitted)).isEqualTo("0");
    }

    /** It can't be answered any more whether it is on a break or not. */
    @Test
    void revivesNothingOnABreakWhoseClockRuns() {
        String late = learner.sit("ai-102");
        Stored.change("UPDATE exam_session SET status = 'on_break', break_started_at = clock_timestamp() - interval '1 h', "
                + "deadline_at = clock_timestamp() - interval '6 s', sweep_at = clock_timestamp() + interval '1 h' "
                + "WHERE id = '" + late + "'");
        Instant before = deadline(late);
        change(1, "2", 0);
        assertThat(deadline(late)).isEqualTo(before);
    }

    /** What is left counts from the break: by the deadline alone nothing would be left to take. */
    @Test
    void changesASessionOnABreakWhoseClockStandsStill() {
        change(1, "1", 45);
        String session = learner.sit("ai-102");
        Stored.change("UPDATE exam_session SET status = 'on_break', clock_stopped = true, "
                + "break_started_at = clock_timestamp() - interval '3 h', deadline_at = clock_timestamp() - interval '1 h', "
                + "sweep_at = clock_timestamp() + interval '30 d' WHERE id = '" + session + "'");
        Instant before = deadline(session);
        String sweep = texts("sweep_at", session);
        change(2, "1", 0);
        assertThat(deadline(session)).isEqualTo(before.minus(Duration.ofMinutes(45)));
        change(3, "1", 45);
        assertThat(deadline(session)).isEqualTo(before);
        assertThat(texts("sweep_at", session)).isEqualTo(sweep);
    }

    @Test
    void neverGivesLessThanTheAssignment() {
        String session = learner.sit("ai-102");
        Stored.change("UPDATE exam_session SET time_factor = 1.5, extra_seconds = 2100, "
                + "deadline_at = deadline_at + interval '35 min' WHERE id = '" + session + "'");
        change(1, "1.25", 0);
        assertThat(time(session)).isEqualTo(Duration.ofMinutes(105));
        change(2, "2", 0);
        assertThat(time(session)).isEqualTo(Duration.ofMinutes(140));
        change(3, "1", 0);
        assertThat(time(session)).isEqualTo(Duration.ofMinutes(105));
    }

    @Test
    void goesToTheSessionsOfAClaimedGuest() {
        change(1, "1.5", 0);
        Learner guest = Learner.guest();
        String session = guest.sit("ai-102");
        KafkaRecords.send(Topics.ACCOUNTS, guest.id().toString(), "GuestClaimed", guest.id().toString(),
                "{\"aggregateVersion\":2,\"accountId\":\"" + learner.id() + "\",\"guestId\":\"" + guest.id()
                        + "\",\"claimedAt\":\"2026-11-20T10:02:00.500Z\"}");
        await().atMost(SOON).until(() -> learner.get("/" + session).statusCode() == 200);
        assertThat(time(session)).isEqualTo(Duration.ofMinutes(105));
    }

    @Test
    void putsOneThatIsOutOfBoundsAsideAndGoesOn() {
        UUID event = send(1, "9", 0);
        await().atMost(SOON).until(() -> Stored.count("dead_letter WHERE event_id = '" + event + "'") == 1);
        change(2, "1.5", 0);
    }

    private void change(int version, String factor, int minutes) {
        UUID event = send(version, factor, minutes);
        await().atMost(SOON).until(() -> Stored.count("inbox WHERE event_id = '" + event + "'") == 1);
    }

    private UUID send(int version, String factor, int minutes) {
        return KafkaRecords.send(Topics.ACCOUNTS, learner.id().toString(), "AccommodationChanged", learner.id().toString(),
                "{\"aggregateVersion\":" + version + ",\"accountId\":\"" + learner.id() + "\",\"timeFactor\":" + factor
                        + ",\"extraMinutes\":" + minutes + "}");
    }

    private Duration time(String session) {
        return Duration.between(Instant.parse(learner.get("/" + session).path("startedAt")), deadline(session));
    }

    private Instant deadline(String session) {
        return Instant.parse(learner.get("/" + session).path("deadlineAt"));
    }

    private static String texts(String what, String session) {
        return Stored.texts("SELECT CAST(" + what + " AS text) FROM exam_session WHERE id = '" + session + "'").get(0);
    }
}

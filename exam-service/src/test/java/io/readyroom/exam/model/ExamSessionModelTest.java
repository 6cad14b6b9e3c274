package io.readyroom.exam.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import net.jqwik.api.sessions.JqwikSession;

/**
 * Promise: whatever a learner's clients ask in whatever order, at once, again, or without hearing the answer, every answer and
 * all that is stored is what a simple model of a session says. See {@link Worlds} for how the model copes with not knowing.
 *
 * <p>
 * The rules are generated, too: with a clock or without, pauses, breaks of each kind, no way back, sections that are left for
 * good, answers that are final, and sessions that ask one question after the other. Half hours and accommodations come in
 * between.
 *
 * <p>
 * {@code -Dreadyroom.property.tries=5000} plays more sequences, {@code -Dreadyroom.seed=7} these ones; a failure prints
 * both, the shrunk steps, and all that was said. A stub that answers politely and keeps nothing fails at the first reading.
 *
 * <p>
 * With a guard taken out of the service, one at a time, seed 1 said (all shrunk to three steps at most):
 * <ul>
 * <li>{@code a.revision < excluded.revision} of {@code SaveStatement}: another response with the same revision was
 * "200 saved 1", and may only be told "409 revision-conflict";
 * <li>its {@code h.status = 'open'}: start, pause, answer was "200 saved 1" instead of "409 session-paused";
 * <li>its deadline: start, time is up, answer was "saved" instead of "409 deadline-passed";
 * <li>{@code s.status = ANY($3)} of {@code Submission}: a submit whose answer was lost and that was sent again left
 * "submitted 2" events in the database instead of 1;
 * <li>the unique key of {@code IdempotencyKeys}: a start whose answer was lost and that was sent again left a session
 * that nobody was told of ("? open 0" in the list);
 * <li>the lock of {@code LockingSaveStatement}, the locks of {@code SessionSections}, the seen positions of
 * {@code SessionBreaks}, the locked positions of {@code AdaptiveRepository}: the overview showed nothing locked;
 * <li>{@code h.reach} of {@code SaveStatement}: an answer in a section that was not open yet was "200 saved 1";
 * <li>the status that {@code SeenPositions} asks for: start, break, read showed all questions;
 * <li>the time that {@code SessionBreaks} gives back: half an hour of a break whose clock stands still was lost;
 * <li>the minute that {@code AccommodationRepository} leaves: an answer after an accommodation was "409 deadline-passed";
 * <li>the number of questions that {@code AdaptiveRepository} compares: two that went on at once locked the question that both
 * were told to answer.
 * </ul>
 */
@QuarkusTest
class ExamSessionModelTest {

    private static final Logger LOG = Logger.getLogger(ExamSessionModelTest.class);
    private static final int ENOUGH = 100;

    @TestHTTPResource("/")
    URI service;

    private final int tries = Integer.getInteger("readyroom.property.tries", 250);
    private final long seed = Long.getLong("readyroom.seed", new Random().nextInt(1_000_000_000));
    private final Tally tally = new Tally();

    @BeforeEach
    void answerForms() {
        ModelForms.install();
    }

    @Test
    void behavesLikeTheModelWhateverIsAskedInWhateverOrder() {
        long start = System.nanoTime();
        JqwikSession.run(() -> new Search(new Client(service), tally).run(seed, tries).ifPresent(failure -> {
            throw new AssertionError(failure.describe());
        }));
        LOG.infof("%d sequences from seed %d, %d changes answered in %d ms: %s", tries, seed, tally.all(),
                (System.nanoTime() - start) / 1_000_000, tally);
        if (tries >= ENOUGH) {
            assertThat(tally.kinds()).as("heard from seed %d", seed).contains("started", "saved",
                    "stale-revision", "revision-conflict", "deadline-passed", "session-closed", "session-paused", "batch",
                    "submitted", "abandoned", "paused", "not-in-policy", "not-found", "invalid-response",
                    "idempotency-key-reused", "told", "slot-locked", "section-not-open", "on_break", "at",
                    "end", "accommodated");
            assertThat(tally.of("unavailable") + tally.of("upstream-timeout")).as("answers that leave it open")
                    .isLessThan(tally.all() / 100);
        }
    }
}

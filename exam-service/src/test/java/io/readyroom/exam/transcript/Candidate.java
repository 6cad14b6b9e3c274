package io.readyroom.exam.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Problems;
import io.readyroom.exam.Stored;
import io.restassured.response.Response;

/** Plays a transcript against the running service. */
final class Candidate {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Learner learner = Learner.registered();
    private final Map<Integer, Integer> revisions = new HashMap<>();
    private final Transcript transcript;
    private String session;

    Candidate(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Fails at the first step whose answer is another one than the transcript says, and names it. */
    void play() {
        Simulation simulation = transcript.simulation().install();
        for (int i = 0; i < transcript.steps().size(); i++) {
            Transcript.Step step = transcript.steps().get(i);
            try {
                play(step, simulation);
            } catch (AssertionError e) {
                throw new AssertionError("step " + (i + 1) + ", " + step + ": " + e.getMessage(), e);
            }
        }
    }

    private void play(Transcript.Step step, Simulation simulation) {
        if (step.passes() != null) {
            pass(step.passes());
        } else if (step.await()) {
            await().atMost(SOON).untilAsserted(() -> compare(learner.get("/" + session), step.expected()));
        } else {
            compare(ask(step, simulation), step.expected());
        }
    }

    private Response ask(Transcript.Step step, Simulation simulation) {
        if (step.start()) {
            Response started = learner.start("{\"exam\":\"" + simulation.exam() + "\",\"mode\":\"exam\"}");
            session = started.path("id");
            return started;
        }
        if (step.read() != null) {
            return read(step.read().split("-", 2));
        }
        if (step.answer() != null) {
            return answer(step);
        }
        return step.look() ? learner.get("/" + session) : learner.post("/" + session + "/" + action(step));
    }

    private Response read(String[] range) {
        int from = Integer.parseInt(range[0]);
        int limit = Integer.parseInt(range[1]) - from + 1;
        return learner.get("/" + session + "/questions?from=" + from + "&limit=" + limit);
    }

    private Response answer(Transcript.Step step) {
        int revision = revisions.merge(step.answer(), 1, Integer::sum);
        return learner.put(session, step.answer(), "{\"response\":" + step.response() + ",\"revision\":" + revision
                + (step.flagged() == null ? "" : ",\"flagged\":" + step.flagged()) + "}");
    }

    private static String action(Transcript.Step step) {
        if (step.finish() != null) {
            return "sections/" + step.finish() + "/finish";
        }
        if (step.breaks() != null) {
            return "end".equals(step.breaks()) ? "breaks/end" : "breaks";
        }
        assertThat(step.submit() || step.abandon()).as("a step does something").isTrue();
        return step.submit() ? "submit" : "abandon";
    }

    /** Everything that is timed lies further back. */
    private void pass(int seconds) {
        String by = " - interval '" + seconds + " s'";
        Stored.change("UPDATE exam_session SET started_at = started_at" + by + ", deadline_at = deadline_at" + by
                + ", sweep_at = sweep_at" + by + ", break_started_at = break_started_at" + by + " WHERE id = '" + session
                + "'");
    }

    private void compare(Response response, Transcript.Says says) {
        assertThat(response.asString()).doesNotContain(FormMother.CANARY)
                .doesNotContain(transcript.never().toArray(CharSequence[]::new));
        if (says.problem() == null) {
            assertThat(response.statusCode()).as(response.asString()).isIn(expectedStatuses(says));
        } else {
            Problems.assertProblem(response, says.status() == null ? 409 : says.status(), says.problem());
        }
        says.body().forEach((path, expected) -> assertThat(response.<Object> path(path)).as(path).isEqualTo(expected));
    }

    private static List<Integer> expectedStatuses(Transcript.Says says) {
        return says.status() == null ? List.of(200, 201, 202) : List.of(says.status());
    }
}

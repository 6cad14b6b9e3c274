package io.readyroom.benchmarks.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.system.Json;
import io.readyroom.system.Responses;

/**
 * Somebody who never thinks: starts the free sample, reads its questions five at a time and answers each at once, looks at the
 * clock after every five, hands in, asks for the result once, and starts anew. Of 51 requests 35 are saves (69 %), 7 read
 * questions, 6 the clock; one starts, one submits, one asks for the result.
 */
final class Candidate implements Conversation {

    static final int PAGE = 5;
    private static final String SESSIONS = "/v1/exam-sessions";
    private static final String FREE_SAMPLE = "{\"exam\":\"ai-102\",\"mode\":\"free\"}";

    private final String identity;
    private final Random random;
    private final Done done;
    private final Deque<Step> steps = new ArrayDeque<>();
    private Step last;
    private String session;

    /** Counts, over all orders and candidates of a cohort. */
    static final class Done {
        private long saves;
        private long submits;

        long saves() {
            return saves;
        }

        long submits() {
            return submits;
        }
    }

    private enum Kind {
        START,
        READ,
        SAVE,
        LOOK,
        SUBMIT,
        RESULT
    }

    private static final class Step {

        private final Kind kind;
        private final byte[] request;

        Step(Kind kind, byte[] request) {
            this.kind = kind;
            this.request = request;
        }
    }

    Candidate(Seat seat, Random random, Done done) {
        this.identity = Request.token(seat);
        this.random = random;
        this.done = done;
    }

    @Override
    public byte[] next() {
        last = steps.isEmpty() ? new Step(Kind.START, Request.post(SESSIONS, identity, FREE_SAMPLE)) : steps.poll();
        return last.request;
    }

    @Override
    public void replied(Response response) {
        // What is refused shows in the figures; a candidate tries it again, and can't go on before.
        if (!response.isSuccess()) {
            steps.push(last);
            return;
        }
        switch (last.kind) {
            case START -> started(Json.read(response.body()));
            case READ -> read(Json.read(response.body()).path("items"));
            case SAVE -> done.saves++;
            case SUBMIT -> done.submits++;
            case LOOK, RESULT -> {
                // Nothing follows from it.
            }
        }
    }

    private void started(JsonNode body) {
        session = SESSIONS + "/" + body.path("id").asText();
        int count = body.path("questionCount").asInt();
        for (int from = 1; from <= count; from += PAGE) {
            steps.add(get(Kind.READ, "/questions?from=" + from + "&limit=" + PAGE));
            if (from + PAGE <= count) {
                steps.add(get(Kind.LOOK, ""));
            }
        }
        steps.add(new Step(Kind.SUBMIT, Request.post(session + "/submit", identity, "")));
        steps.add(get(Kind.RESULT, "/result"));
    }

    /** The answers go before whatever is to come. */
    private void read(JsonNode questions) {
        for (int i = questions.size() - 1; i >= 0; i--) {
            JsonNode question = questions.get(i);
            String body = "{\"response\":" + Json.write(Responses.any(question, random))
                    + ",\"revision\":1,\"timeSpentMs\":1000}";
            steps.push(new Step(Kind.SAVE,
                    Request.put(session + "/answers/" + question.path("position").asInt(), identity, body)));
        }
    }

    private Step get(Kind kind, String rest) {
        return new Step(kind, Request.get(session + rest, identity));
    }
}

package io.readyroom.benchmarks.raw;

import java.util.List;
import java.util.UUID;

import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;

/** An answer as it was sent, and whoever waits for its time of saving. */
record RawAnswer(UUID session, UUID learner, int position, int revision, String response, Integer spentMillis,
        Promise<String> savedAt) {

    /** Of {@code /v1/exam-sessions/{id}/answers/{position}}. */
    static RawAnswer of(HttpServerRequest request, JsonObject body) {
        String[] path = request.path().split("/", -1);
        return new RawAnswer(UUID.fromString(path[3]), UUID.fromString(request.getHeader("X-Learner")),
                Integer.parseInt(path[5]), body.getInteger("revision"), body.getJsonObject("response").encode(),
                body.getInteger("timeSpentMs"), Promise.promise());
    }

    /** The arguments of the service's own statement: an array for each column. */
    static Tuple arguments(List<RawAnswer> answers) {
        int size = answers.size();
        UUID[] sessions = new UUID[size];
        UUID[] learners = new UUID[size];
        Integer[] positions = new Integer[size];
        Integer[] revisions = new Integer[size];
        String[] responses = new String[size];
        Integer[] times = new Integer[size];
        for (int i = 0; i < size; i++) {
            RawAnswer answer = answers.get(i);
            sessions[i] = answer.session();
            learners[i] = answer.learner();
            positions[i] = answer.position();
            revisions[i] = answer.revision();
            responses[i] = answer.response();
            times[i] = answer.spentMillis();
        }
        return Tuple.wrap(
                new Object[] { sessions, learners, positions, revisions, responses, new Boolean[size], times,
                        new String[size] });
    }
}

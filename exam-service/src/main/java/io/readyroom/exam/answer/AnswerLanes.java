package io.readyroom.exam.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;

/** The lanes, by what the session's policy locks and hash of the session. */
@Singleton
class AnswerLanes {

    private final Map<SaveWay, List<AnswerLane>> lanes = new EnumMap<>(SaveWay.class);

    AnswerLanes(@ReactiveDataSource("answers") Pool pool, Vertx vertx, MeterRegistry metrics, AnswersConfig config) {
        Counter saved = Counter.builder("readyroom.answers.saved").description("Answers committed by the fast path")
                .register(metrics);
        for (SaveWay way : SaveWay.values()) {
            lanes.put(way, IntStream.range(0, config.lanes())
                    .mapToObj(lane -> new AnswerLane(way, pool, vertx.getOrCreateContext(), saved, config.queuePerLane()))
                    .toList());
        }
        Gauge.builder("readyroom.answers.waiting", lanes, AnswerLanes::waiting)
                .description("Answers that wait for the next statement").register(metrics);
    }

    private static double waiting(Map<SaveWay, List<AnswerLane>> lanes) {
        return lanes.values().stream().flatMap(List::stream).mapToInt(AnswerLane::waiting).sum();
    }

    /** Completes after the commit, on the lane's event loop; fails at once when too many are waiting. */
    Future<SaveOutcome> save(Answer answer) {
        return lane(lanes.get(SaveWay.of(answer)), answer.sessionId()).save(answer);
    }

    private static AnswerLane lane(List<AnswerLane> lanes, UUID sessionId) {
        return lanes.get(Math.floorMod(sessionId.hashCode(), lanes.size()));
    }
}

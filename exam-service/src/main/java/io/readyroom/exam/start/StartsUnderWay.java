package io.readyroom.exam.start;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.readyroom.exam.session.ExamSessionResponse;
import io.readyroom.platform.database.EventLoops;
import io.readyroom.platform.web.IdempotencyHeader;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Starts that this process is at work on, by learner and Idempotency-Key. A twin that comes meanwhile shares what becomes of
 * the first, for the price of one. Twins that come later, or to another replica, meet the key's row in the database.
 */
@Singleton
class StartsUnderWay {

    private final Vertx vertx;
    private final Map<Key, Start> starts = new ConcurrentHashMap<>();

    StartsUnderWay(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * What becomes of the start with that key, on the context of whoever asks. One with another fingerprint waits for it too:
     * it
     * fails with {@code idempotency-key-reused} once the key has been used, and is at work itself when it hasn't.
     */
    Future<ExamSessionResponse> share(UUID learnerId, String key, String fingerprint,
            Supplier<Future<ExamSessionResponse>> start) {
        Key id = new Key(learnerId, key);
        Start mine = new Start(fingerprint, Promise.promise());
        Start first = starts.putIfAbsent(id, mine);
        if (first == null) {
            return Future.succeededFuture(start).compose(Supplier::get).onComplete(ended -> {
                starts.remove(id);
                mine.answer().handle(ended);
            });
        }
        Future<ExamSessionResponse> answer = EventLoops.here(vertx, first.answer().future());
        return first.fingerprint().equals(fingerprint) ? answer
                : answer.transform(ended -> ended.succeeded() ? Future.failedFuture(IdempotencyHeader.reused())
                        : share(learnerId, key, fingerprint, start));
    }

    private record Key(UUID learnerId, String key) {
    }

    private record Start(String fingerprint, Promise<ExamSessionResponse> answer) {
    }
}

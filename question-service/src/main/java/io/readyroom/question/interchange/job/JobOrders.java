package io.readyroom.question.interchange.job;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.database.IdempotencyKeyReusedException;
import io.readyroom.platform.database.IdempotencyKeys;
import io.readyroom.platform.database.StoredAnswer;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.interchange.job.JobRepository.Order;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;

/** Takes orders for jobs; a repeated Idempotency-Key gets the job that it got before. */
@Singleton
class JobOrders {

    private static final int ACCEPTED = 202;

    private final Pool pool;
    private final JobRepository jobs;
    private final JobFiles files;
    private final JobConfig config;
    private final ObjectMapper json;

    JobOrders(Pool pool, JobRepository jobs, JobFiles files, JobConfig config, ObjectMapper json) {
        this.pool = pool;
        this.jobs = jobs;
        this.files = files;
        this.config = config;
        this.json = json;
    }

    /** What the answer to an order says again. */
    record Accepted(UUID id) {
    }

    /** What makes two orders the same: everything but the id. */
    record Fingerprint(Job.Kind kind, String exam, String format, String settings, String file) {

        static Fingerprint of(Order order, String file) {
            return new Fingerprint(order.kind(), order.exam(), order.format(), order.settings(), file);
        }
    }

    /** Receives the file of an import. Of one that doesn't come whole nothing stays. */
    Uni<Job> receive(Order order, Multi<Buffer> body, Optional<String> key) {
        return jobs.add(order, JobStatus.RECEIVING)
                .chain(() -> new Intake(files, order.id(), config.largestFile().asLongValue()).take(body))
                .chain(received -> once(order, received.sha256(), key, tx -> jobs.sent(tx, order.id(), received.bytes())))
                .onFailure().call(() -> jobs.drop(order.id()))
                // An order that came before has got the job of that time: this one is left over.
                .call(id -> id.equals(order.id()) ? Uni.createFrom().voidItem() : jobs.drop(order.id()))
                .chain(id -> jobs.require(id, order.kind(), Optional.of(order.owner())));
    }

    /** Takes an order that needs no file. */
    Uni<Job> accept(Order order, Optional<String> key) {
        return once(order, "", key, tx -> jobs.add(tx, order, JobStatus.WAITING))
                .chain(id -> jobs.require(id, order.kind(), Optional.of(order.owner())));
    }

    private interface Effect {

        Uni<Void> on(Transaction tx);
    }

    private Uni<UUID> once(Order order, String file, Optional<String> key, Effect effect) {
        return pool.withTransaction(connection -> {
            Transaction tx = Transaction.on(connection);
            Supplier<Uni<StoredAnswer>> work = () -> effect.on(tx)
                    .map(done -> new StoredAnswer(ACCEPTED, ContentJson.write(new Accepted(order.id()))));
            return key.map(sent -> IdempotencyKeys.once(tx, order.owner(), order.kind().wireName(), sent,
                    IdempotencyHeader.fingerprint(json, Fingerprint.of(order, file)), work)).orElseGet(work);
        }).onFailure(IdempotencyKeyReusedException.class).transform(reused -> IdempotencyHeader.reused())
                .map(answer -> ContentJson.read(answer.body(), Accepted.class).id());
    }
}

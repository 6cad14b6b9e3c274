package io.readyroom.question.interchange.job;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.media.MediaFile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Pictures of files: named by what they hold, so that the same one is stored once. */
@Singleton
class Pictures {

    private static final String ADDRESS = "/v1/media/";
    private static final String KEEP = """
            INSERT INTO media (sha256, content_type, content) VALUES ($1, 'image/png', $2) ON CONFLICT DO NOTHING
            """;
    private static final String STAGE = """
            INSERT INTO exchange_staged (job_id, position, picture)
            SELECT $1, coalesce(max(position), 0) + 1, $2 FROM exchange_staged WHERE job_id = $1
            """;
    private static final String KEEP_STAGED = """
            INSERT INTO media (sha256, content_type, content)
            SELECT DISTINCT ON (sha256(picture)) encode(sha256(picture), 'hex'), 'image/png', picture FROM exchange_staged
            WHERE job_id = $1 AND picture IS NOT NULL
            ON CONFLICT DO NOTHING
            """;
    private static final String READ = "SELECT content FROM media WHERE sha256 = $1";

    private final Pool pool;

    Pictures(Pool pool) {
        this.pool = pool;
    }

    /** Keeps a picture for an import, now or when all of it is stored; a dry run keeps none. */
    Uni<Void> keep(ImportJob job, MediaFile file, byte[] bytes) {
        if (job.settings().dryRun()) {
            return Uni.createFrom().voidItem();
        }
        Tuple arguments = job.isStaged() ? Tuple.of(job.id(), Buffer.buffer(bytes))
                : Tuple.of(file.sha256(), Buffer.buffer(bytes));
        return pool.preparedQuery(job.isStaged() ? STAGE : KEEP).execute(arguments).replaceWithVoid();
    }

    /** Keeps what was staged. */
    Uni<Void> apply(Transaction tx, UUID job) {
        return tx.update(KEEP_STAGED, job).replaceWithVoid();
    }

    /** For writers; on a worker. */
    Optional<byte[]> read(String address) {
        if (!address.startsWith(ADDRESS)) {
            return Optional.empty();
        }
        return OnWorker.join(() -> pool.preparedQuery(READ).execute(Tuple.of(address.substring(ADDRESS.length())))
                .map(rows -> rows.size() == 0 ? Optional.<byte[]> empty()
                        : Optional.of(rows.iterator().next().getBuffer(0).getBytes())));
    }
}

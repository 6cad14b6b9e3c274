package io.readyroom.question.interchange.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Files of jobs, in pieces. */
@Singleton
class JobFiles {

    /** Bytes of a piece, about. */
    static final int PIECE = 256 * 1024;

    private static final String WRITE = """
            WITH heard AS (UPDATE exchange_job SET heard_at = clock_timestamp() WHERE id = $1)
            INSERT INTO exchange_chunk (job_id, number, content) VALUES ($1, $2, $3)
            """;
    private static final String READ = "SELECT content FROM exchange_chunk WHERE job_id = $1 AND number = $2";
    private static final String COUNT = "SELECT count(*) FROM exchange_chunk WHERE job_id = $1";
    private static final String DROP = "DELETE FROM exchange_chunk WHERE job_id = $1";

    private final Pool pool;

    JobFiles(Pool pool) {
        this.pool = pool;
    }

    /** @param number from 0 on. The client knows only buffers of its own kind. */
    Uni<Void> write(UUID job, int number, Buffer piece) {
        return pool.preparedQuery(WRITE).execute(Tuple.of(job, number, piece.getDelegate())).replaceWithVoid();
    }

    /** The file, piece by piece as it is asked for; fails with nothing in between when it is dropped meanwhile. */
    Multi<Buffer> read(UUID job) {
        return count(job).onItem().transformToMulti(pieces -> Multi.createFrom().range(0, pieces))
                .onItem().transformToUniAndConcatenate(number -> piece(job, number));
    }

    /** Writes the file to disk, on a worker. */
    void copyTo(UUID job, Path target) throws IOException {
        int pieces = OnWorker.join(() -> count(job));
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int number = 0; number < pieces; number++) {
                int wanted = number;
                out.write(OnWorker.join(() -> piece(job, wanted)).getBytes());
            }
        }
    }

    /** Takes a file from disk, on a worker. Answers its bytes. */
    long copyFrom(UUID job, Path source) throws IOException {
        long bytes = 0;
        try (InputStream in = Files.newInputStream(source)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                int at = number++;
                Buffer content = Buffer.buffer(piece);
                OnWorker.join(() -> write(job, at, content));
                bytes += piece.length;
            }
        }
        return bytes;
    }

    Uni<Void> drop(UUID job) {
        return pool.preparedQuery(DROP).execute(Tuple.of(job)).replaceWithVoid();
    }

    private Uni<Integer> count(UUID job) {
        return pool.preparedQuery(COUNT).execute(Tuple.of(job)).map(rows -> rows.iterator().next().getInteger(0));
    }

    private Uni<Buffer> piece(UUID job, int number) {
        return pool.preparedQuery(READ).execute(Tuple.of(job, number)).map(rows -> {
            if (rows.size() == 0) {
                throw new IllegalStateException("piece " + number + " of job " + job + " is gone");
            }
            return rows.iterator().next().getBuffer(0);
        });
    }
}

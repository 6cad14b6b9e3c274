package io.readyroom.question.interchange.job;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.core.buffer.Buffer;

/**
 * Takes a body as it comes, piece by piece: the client is kept waiting while a piece is stored, and no more of the body is in
 * memory than that.
 */
final class Intake {

    /** Buffers that make a piece: Vert.x reads 8 KiB at a time. */
    private static final int BUFFERS = JobFiles.PIECE / 8192;

    private final JobFiles files;
    private final UUID job;
    private final long most;
    private final MessageDigest digest = sha256();
    private long bytes;
    private int pieces;

    Intake(JobFiles files, UUID job, long most) {
        this.files = files;
        this.job = job;
        this.most = most;
    }

    /** What has come. */
    record Received(long bytes, String sha256) {
    }

    /** The body of a request, which is stopped until somebody asks for it. To be called before anything that takes time. */
    static Multi<Buffer> bodyOf(HttpServerRequest request) {
        return request.isEnded() ? Multi.createFrom().empty()
                : io.vertx.mutiny.core.http.HttpServerRequest.newInstance(request).toMulti();
    }

    /** @return fails with {@code too-large} as soon as it is, and with {@code invalid-request} when nothing comes */
    Uni<Received> take(Multi<Buffer> body) {
        return body.group().intoLists().of(BUFFERS)
                .onItem().transformToUniAndConcatenate(this::store)
                .onItem().ignoreAsUni()
                .map(done -> received());
    }

    private Uni<Void> store(List<Buffer> buffers) {
        Buffer piece = Buffer.buffer();
        buffers.forEach(piece::appendBuffer);
        bytes += piece.length();
        if (bytes > most) {
            throw ProblemException.of(CommonProblem.TOO_LARGE,
                    "A file may have " + most / 1024 / 1024 + " MiB at most.");
        }
        digest.update(piece.getBytes());
        return files.write(job, pieces++, piece);
    }

    private Received received() {
        if (bytes == 0) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Send the file as the body of the request.");
        }
        return new Received(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

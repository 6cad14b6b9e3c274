package io.readyroom.question.interchange.job;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * A job as whoever ordered it sees it.
 *
 * @param settings as it was ordered
 * @param bytes of the file
 * @param note a sentence about the whole: why it was refused, what interrupted it
 */
record JobResponse(UUID id, Job.Kind kind, String exam, String format,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String settings, JobStatus status, Progress progress, long bytes,
        String note, Instant createdAt, Instant startedAt, Instant endedAt) {

    /**
     * How far it is.
     *
     * @param read items of the file, or questions of the bank, so far
     * @param imported drafts that came of them; absent for an export
     * @param exported questions that were written; absent for an import
     */
    record Progress(int read, Integer imported, Integer exported, int skipped, int failed) {
    }

    static JobResponse from(Job job) {
        Job.Progress now = job.progress();
        boolean isImport = job.kind() == Job.Kind.IMPORT;
        Progress progress = new Progress(now.seen(), isImport ? now.taken() : null, isImport ? null : now.taken(),
                now.skipped(), now.failed());
        return new JobResponse(job.id(), job.kind(), job.exam(), job.format(), job.settings(), job.status(), progress,
                job.bytes(), job.note(), job.times().createdAt(), job.times().startedAt(), job.times().endedAt());
    }
}

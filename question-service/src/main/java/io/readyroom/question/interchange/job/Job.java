package io.readyroom.question.interchange.job;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An import or an export.
 *
 * @param settings JSON of {@link ImportSettings} or {@link ExportSettings}
 * @param bytes of the file; 0 while there is none
 * @param note a sentence about the whole, or null
 */
record Job(UUID id, Kind kind, UUID owner, String exam, String format, String settings, JobStatus status, Progress progress,
        long bytes, String note, Times times) {

    public enum Kind {
        IMPORT,
        EXPORT;

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many items were seen, and what became of them. */
    record Progress(int seen, int taken, int skipped, int failed) {

        static final Progress NONE = new Progress(0, 0, 0, 0);
    }

    /** {@code null} for what has not happened yet. */
    record Times(Instant createdAt, Instant startedAt, Instant endedAt) {
    }

    /** How a job ends; the note is a sentence, or null. */
    record Ending(JobStatus status, String note) {

        static Ending done(String note) {
            return new Ending(JobStatus.DONE, note);
        }
    }
}

package io.readyroom.question.banktool;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints what a server says of an import. */
final class ImportReport {

    private static final Set<String> BAD_ENDS = Set.of("failed", "cancelled", "interrupted", "refused");

    private final PrintWriter out;
    private final IntFunction<Optional<String>> origins;
    private boolean right = true;

    /** @param origins the file that a line is from */
    ImportReport(PrintWriter out, IntFunction<Optional<String>> origins) {
        this.out = out;
        this.origins = origins;
    }

    /** The job as it ended. */
    void job(String exam, JsonNode job) {
        String status = job.path("status").asText("ended");
        right &= !BAD_ENDS.contains(status);
        out.println(exam + ": " + oneLine(status) + sentence(job.path("note")));
    }

    /** One item of the report. */
    void item(JsonNode item) {
        String outcome = item.path("outcome").asText("unknown");
        right &= !outcome.equals("failed");
        String place = place(item);
        out.println(place + ": " + oneLine(outcome) + sentence(item.path("why")));
        for (JsonNode loss : item.path("losses")) {
            out.println(place + ": lost: " + oneLine(loss.path("why").asText()));
        }
    }

    /** Whether the job came to its end and nothing failed in it. */
    boolean isRight() {
        return right;
    }

    private String place(JsonNode item) {
        return origins.apply(item.path("line").asInt()).orElseGet(() -> oneLine(item.path("sourceId").asText("?")));
    }

    private static String sentence(JsonNode text) {
        return text.asText("").isEmpty() ? "" : ": " + oneLine(text.asText());
    }

    /** What comes from a server must not look like lines of ours. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}

package io.readyroom.question.banktool;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints what a server says of an import. */
final class ImportReport {

    /** These say nothing of the files. */
    private static final Set<String> UNDONE = Set.of("failed", "cancelled", "interrupted");

    private final PrintWriter out;
    private final IntFunction<Optional<String>> origins;
    private int code = BankTool.RIGHT;

    /** @param origins the file that a line is from */
    ImportReport(PrintWriter out, IntFunction<Optional<String>> origins) {
        this.out = out;
        this.origins = origins;
    }

    /** The job as it ended. */
    void job(String exam, JsonNode job) {
        String status = job.path("status").asText("ended");
        code = UNDONE.contains(status) ? BankTool.FAILED : status.equals("refused") ? BankTool.FLAWED : code;
        out.println(exam + ": " + oneLine(status) + sentence(job.path("note")));
    }

    /** One item of the report. */
    void item(JsonNode item) {
        String outcome = item.path("outcome").asText("unknown");
        code = outcome.equals("failed") ? Math.max(code, BankTool.FLAWED) : code;
        String place = place(item);
        out.println(place + ": " + oneLine(outcome) + sentence(item.path("why")));
        for (JsonNode loss : item.path("losses")) {
            out.println(place + ": lost: " + oneLine(loss.path("why").asText()));
        }
    }

    /** How the tool is to end: not right when an item failed, and undone when the job did not come to its end. */
    int code() {
        return code;
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

package io.readyroom.question.interchange.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query string of an import. */
class ImportParameters {

    @QueryParam("format")
    @NotNull
    String format;
    @QueryParam("exam")
    @NotNull
    @Parameter(description = "Code of the exam whose bank the questions belong to")
    String exam;
    @QueryParam("dryRun")
    @DefaultValue("false")
    @Pattern(regexp = "true|false")
    @Parameter(description = "Only the report is written")
    String dryRun;
    @QueryParam("atomic")
    @DefaultValue("false")
    @Pattern(regexp = "true|false")
    @Parameter(description = "All items, or nothing")
    String atomic;
    @QueryParam("pool")
    @Pattern(regexp = "sample|practice|reserve")
    @Parameter(description = "For questions whose file doesn't say it; language and difficulty likewise")
    String pool;
    @QueryParam("language")
    @Pattern(regexp = "[a-z]{2}")
    String language;
    @QueryParam("difficulty")
    @Pattern(regexp = "easy|medium|hard")
    String difficulty;

    ImportSettings settings() {
        return new ImportSettings(Boolean.parseBoolean(dryRun), Boolean.parseBoolean(atomic), pool, language, difficulty);
    }
}

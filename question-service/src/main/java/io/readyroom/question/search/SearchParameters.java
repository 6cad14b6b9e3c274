package io.readyroom.question.search;

import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query string of a search. Given several times, a facet means any of its values; different facets all hold. */
class SearchParameters {

    private static final int MOST_VALUES = 50;
    /** PostgreSQL has no text with it. */
    private static final String WITHOUT_NUL = "[^\\x00]*";

    @QueryParam("q")
    @Size(max = 500)
    @Pattern(regexp = WITHOUT_NUL)
    @Parameter(description = "Words, \"phrases\", -without, or, beginnings*")
    String q;
    @QueryParam("exam")
    @Size(max = MOST_VALUES)
    List<@Pattern(regexp = "[a-z0-9-]{1,60}") String> exam;
    @QueryParam("status")
    @Size(max = MOST_VALUES)
    List<@Pattern(regexp = "draft|in_review|published|retired") String> status;
    @QueryParam("type")
    @Size(max = MOST_VALUES)
    List<@Pattern(regexp = "[a-z_]{1,40}") String> type;
    @QueryParam("pool")
    @Size(max = MOST_VALUES)
    List<@Pattern(regexp = "sample|practice|reserve") String> pool;
    @QueryParam("language")
    @Size(max = MOST_VALUES)
    List<@Pattern(regexp = "[a-z]{2}") String> language;
    @QueryParam("difficulty")
    @Size(max = MOST_VALUES)
    List<@Pattern(regexp = "easy|medium|hard") String> difficulty;
    @QueryParam("objective")
    @Size(max = MOST_VALUES)
    List<@Size(max = 200) @Pattern(regexp = WITHOUT_NUL) String> objective;
    @QueryParam("domain")
    @Size(max = MOST_VALUES)
    List<@Size(max = 200) @Pattern(regexp = WITHOUT_NUL) String> domain;
    @QueryParam("tag")
    @Size(max = MOST_VALUES)
    List<@Size(max = 200) @Pattern(regexp = WITHOUT_NUL) String> tag;
    @QueryParam("flag")
    @Size(max = MOST_VALUES)
    @Parameter(description = "Of the statistics: low_discrimination, too_hard, too_easy, non_functioning_distractor, suspected_key_error, drift")
    List<@Pattern(regexp = "[a-z_]{1,60}") String> flag;
    @QueryParam("facilityMin")
    @DecimalMin("0")
    @DecimalMax("1")
    @Parameter(description = "Facility and discrimination are compared in hundredths")
    Double facilityMin;
    @QueryParam("facilityMax")
    @DecimalMin("0")
    @DecimalMax("1")
    Double facilityMax;
    @QueryParam("discriminationMin")
    @DecimalMin("-1")
    @DecimalMax("1")
    Double discriminationMin;
    @QueryParam("discriminationMax")
    @DecimalMin("-1")
    @DecimalMax("1")
    Double discriminationMax;
    @QueryParam("attemptsMin")
    @PositiveOrZero
    Long attemptsMin;
    @QueryParam("ids")
    @Size(max = 8000)
    @Pattern(regexp = WITHOUT_NUL)
    @Parameter(description = "Up to 200 ids of questions, or their ids in the bank, with commas between them")
    String ids;
    @QueryParam("similarTo")
    @Size(max = 60)
    @Parameter(description = "Id of a question: those that share words with it, the most alike first")
    String similarTo;
    @QueryParam("sort")
    @Pattern(regexp = "relevance|similarity|changed|sourceId|facility|discrimination")
    @Parameter(description = "Without it: similarity with similarTo, relevance with q, else changed")
    String sort;
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;
    @QueryParam("cursor")
    @Size(max = 600)
    String cursor;
}

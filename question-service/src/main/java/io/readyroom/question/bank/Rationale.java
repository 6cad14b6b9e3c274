package io.readyroom.question.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Why an answer is right, shown after the end.
 *
 * @param explanations Markdown by id of option, row, target or region; a gap's option is {@code gapId.optionId}; plus
 *        {@code general}
 */
public record Rationale(Map<String, String> explanations, List<Reference> references) {

    public static final String GENERAL = "general";

    /** A page of the vendor's documentation, and when it was last seen to say so. */
    public record Reference(String title, String url, LocalDate checkedAt) {
    }
}

package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.URL;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where every objective of one outline went in another: in the next of the same exam, or in that of its successor.
 *
 * @param added objectives that nothing leads to ({@code new} in the file)
 */
public record ObjectiveMap(
        @NotNull @Valid End from,
        @NotNull @Valid End to,
        @NotNull String source,
        @URL String sourceUrl,
        @NotNull LocalDate checkedAt,
        String note,
        @NotNull List<@Valid Relation> objectives,
        @JsonProperty("new") List<@Valid Added> added) {

    public record End(@NotNull String exam, @NotNull LocalDate asOf) {
    }

    public record Relation(@NotNull String from, @NotNull List<String> to,
            @NotNull @Pattern(regexp = "same|renamed|merged|split|removed") String relation) {

        /** Whether questions move along by themselves, without anybody looking at them again. */
        public boolean carriesOver() {
            return relation.equals("same") || relation.equals("renamed");
        }
    }

    public record Added(@NotNull String to, @NotNull @Pattern(regexp = "new") String relation) {
    }

    /** Codes of the objectives that nothing leads to. */
    public List<String> addedCodes() {
        return added == null ? List.of() : added.stream().map(Added::to).toList();
    }
}

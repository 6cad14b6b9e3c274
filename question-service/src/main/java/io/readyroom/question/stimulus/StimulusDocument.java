package io.readyroom.question.stimulus;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.media.MediaAddress;

/**
 * A stimulus as its author writes it, with the names of the bank's files. Texts are Markdown.
 *
 * @param id in the bank: the same one again gives that stimulus another text
 * @param kind a {@code case_study} has questions of any type; the yes/no proposals of a {@code series} lock once
 *        answered
 */
record StimulusDocument(
        @NotNull @Size(max = 80) @Pattern(regexp = "[a-z0-9](?:-?[a-z0-9]){0,79}") String id,
        @NotNull @Pattern(regexp = "case_study|series") String kind,
        @NotBlank @Size(max = 300) String title,
        @NotNull @Size(min = 1, max = 12) List<@NotNull @Valid Tab> tabs) {

    @Schema(name = "StimulusTab")
    record Tab(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 20_000) String text) {
    }

    AuthoredStimulus toAuthored() {
        return new AuthoredStimulus(id, kind, title,
                tabs.stream().map(tab -> new Stimulus.Tab(tab.title(), tab.text())).toList());
    }

    /** Hashes of the pictures that it shows. */
    Set<String> pictures() {
        Set<String> shown = new TreeSet<>();
        tabs.forEach(tab -> shown.addAll(MediaAddress.shownIn(tab.text())));
        return shown;
    }
}

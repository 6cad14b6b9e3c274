package io.readyroom.question.bankfiles;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.content.Stimulus;

/** A stimulus as its file has it. */
record StimulusFile(@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String id,
        @NotNull @Pattern(regexp = "case_study|series") String kind, @NotBlank String title,
        @NotEmpty List<@NotNull @Valid TabFile> tabs) {

    record TabFile(@NotBlank String title, @NotBlank String text) {
    }

    AuthoredStimulus toAuthored() {
        return new AuthoredStimulus(id, kind, title,
                tabs.stream().map(tab -> new Stimulus.Tab(tab.title(), tab.text())).toList());
    }
}

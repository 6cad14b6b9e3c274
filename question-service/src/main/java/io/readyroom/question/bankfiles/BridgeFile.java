package io.readyroom.question.bankfiles;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.readyroom.question.bridge.QuestionBridge;
import io.readyroom.question.catalogue.ObjectiveMap;

/** A bridge as its file has it. */
record BridgeFile(@NotNull @Valid ObjectiveMap.End from, @NotNull @Valid ObjectiveMap.End to, @NotNull LocalDate checkedAt,
        @NotEmpty List<@NotNull @Valid Row> questions) {

    /**
     * @param to codes, the main one first; absent where the question leads nowhere
     * @param none why it leads nowhere; absent where it leads somewhere
     */
    record Row(@NotBlank String question,
            @Size(min = 1, max = 3, message = "holds 1 to 3 codes") List<@NotBlank String> to,
            String none) {

        QuestionBridge.Decision decision() {
            return to == null ? new QuestionBridge.Decision(question, List.of(), none.strip())
                    : new QuestionBridge.Decision(question, List.copyOf(to), null);
        }
    }

    QuestionBridge bridge() {
        return new QuestionBridge(from, to, questions.stream().map(Row::decision).toList());
    }
}

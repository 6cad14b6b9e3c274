package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Searches answers for keys: for fields that could hold one, and for the authors' explanations, whatever field they are in. */
final class LeakScan {

    private static final Set<String> FORBIDDEN = Set.of("key", "keys", "answerkey", "correct", "iscorrect", "accepted",
            "tolerance", "explanation", "explanations", "rationale", "rationales", "references", "points", "feedback");

    private final Set<String> canaries;

    LeakScan(ShippedBank bank) {
        this.canaries = bank.canaries();
        assertThat(canaries).as("sentences to look for").hasSizeGreaterThan(200);
    }

    void assertNoKeyIn(List<Answer> answers) {
        assertThat(answers).isNotEmpty();
        answers.forEach(this::assertNoKeyIn);
    }

    private void assertNoKeyIn(Answer answer) {
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (answer.isJson()) {
            Json.walk(answer.json(), names, texts);
        } else {
            texts.add(answer.text());
        }
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()).as("fields of %s", answer.call())
                .doesNotContainAnyElementsOf(FORBIDDEN);
        String text = ShippedBank.plain(String.join(" ", texts));
        assertThat(canaries.stream().filter(text::contains).toList()).as("explanations in %s", answer.call()).isEmpty();
    }
}

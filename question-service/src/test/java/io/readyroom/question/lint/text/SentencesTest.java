package io.readyroom.question.lint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void endsAtMarks() {
        assertThat(Sentences.of("It stops. Why? \"It must!\" So it goes on: The end"))
                .containsExactly("It stops.", "Why?", "\"It must!\"", "So it goes on:", "The end");
    }

    @Test
    void goesOnBehindAbbreviationsVersionsAndInitials() {
        assertThat(Sentences.of("Use one, e.g. Azure Speech, in version 3. of the API by A. Author.")).hasSize(1);
        assertThat(Sentences.of("Das gilt z. B. für Rollen, d. h. Rechte, bzw. Gruppen.")).hasSize(1);
        assertThat(Sentences.of("It needs three things: a key, an endpoint and time.")).hasSize(1);
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Sentences.of("")).isEmpty();
        assertThat(Sentences.of("  \n ")).isEmpty();
    }
}

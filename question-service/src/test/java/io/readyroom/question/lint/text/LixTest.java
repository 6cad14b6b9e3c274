package io.readyroom.question.lint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class LixTest {

    /** By hand: ten words in two sentences, and two of them have more than six letters: 10/2 + 100 × 2/10. */
    @Test
    void followsTheFormula() {
        Lix lix = Lix.of(List.of("The drivers read the plan.", "They do so by telephone."), Locale.ENGLISH);

        assertThat(lix.words()).isEqualTo(10);
        assertThat(lix.value()).isEqualTo(25);
    }

    @Test
    void leavesNamesOut() {
        Lix lix = Lix.of(List.of("We use Microsoft Foundry, GPT5, camelCase and SDKs."), Locale.ENGLISH);

        assertThat(lix.words()).isEqualTo(3);
    }

    /** Every noun has a capital there. */
    @Test
    void countsGermanNouns() {
        assertThat(Lix.of(List.of("Die Fahrpläne liegen im Speicherkonto."), Locale.GERMAN).words()).isEqualTo(5);
        assertThat(Lix.of(List.of("Die Fahrpläne liegen im Speicherkonto."), Locale.GERMAN).value()).isEqualTo(45);
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Lix.of(List.of(), Locale.ENGLISH).value()).isZero();
    }
}

package io.readyroom.faults.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** A scan that finds nothing would let every leak pass. */
class CanariesTest {

    private final Canaries canaries = new Canaries(List.of("Quota is counted per subscription, region and model.",
            "Quota is counted per subscription and never per key.", "too short"));

    @Test
    void findsEachOfThoseThatBeginAlike() {
        assertThat(canaries.size()).isEqualTo(2);
        assertThat(canaries.in("x Quota is counted per subscription and never per key. y")).contains(
                "Quotaiscountedpersubscriptionandneverperkey");
        assertThat(canaries.in("Quota is counted per subscription, region and model.")).isPresent();
    }

    @Test
    void isNotFooledByJsonLineBreaksOrMarkdown() {
        assertThat(canaries.in("{\"explanation\":\"Quota is counted\\nper `subscription`,\\t\\\"region\\\" and model.\"}"))
                .isPresent();
        assertThat(canaries.in("ERROR Quota is\ncounted per   subscription, region and model")).isPresent();
    }

    @Test
    void saysNothingOfTextsThatOnlyBeginLikeOne() {
        assertThat(canaries.in("Quota is counted per subscription, that is known.")).isEmpty();
        assertThat(canaries.in("too short")).isEmpty();
        assertThat(canaries.in("")).isEmpty();
    }
}

package io.readyroom.faults.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class LegalStatusesTest {

    @Test
    void followsLegalEdges() {
        assertThat(LegalStatuses.isLegal(List.of())).isTrue();
        assertThat(LegalStatuses.isLegal(List.of("open>submitted", "submitted>scored"))).isTrue();
        assertThat(LegalStatuses.isLegal(List.of("open>paused", "paused>open", "open>paused", "paused>submitted"))).isTrue();
    }

    @Test
    void seesJumpsRepetitionsAndWaysBack() {
        assertThat(LegalStatuses.isLegal(List.of("submitted>scored"))).as("from nowhere").isFalse();
        assertThat(LegalStatuses.isLegal(List.of("open>scored"))).isFalse();
        assertThat(LegalStatuses.isLegal(List.of("open>submitted", "submitted>submitted"))).isFalse();
        assertThat(LegalStatuses.isLegal(List.of("open>submitted", "submitted>scored", "scored>submitted"))).isFalse();
        assertThat(LegalStatuses.isLegal(List.of("open>submitted", "open>submitted"))).isFalse();
    }
}

package io.readyroom.faults.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevisionsTest {

    @Test
    void oneIsEnoughAndEachCorrectionMayAddOne() {
        assertThat(new Revisions(1, 1, 1, 1, 0).areOneResult()).isTrue();
        assertThat(new Revisions(2, 2, 1, 2, 1).areOneResult()).isTrue();
        assertThat(new Revisions(4, 4, 1, 4, 3).areOneResult()).isTrue();
    }

    /** Somebody scored the session again, or made the same correction twice. */
    @Test
    void findsRevisionsThatNoCorrectionMade() {
        assertThat(new Revisions(2, 2, 1, 2, 0).areOneResult()).isFalse();
        assertThat(new Revisions(3, 3, 1, 3, 1).areOneResult()).isFalse();
    }

    @Test
    void findsGapsAndWhatIsNotTheLast() {
        assertThat(new Revisions(2, 3, 1, 3, 1).areOneResult()).isFalse();
        assertThat(new Revisions(2, 2, 1, 1, 1).areOneResult()).isFalse();
        assertThat(new Revisions(2, 2, 0, 0, 1).areOneResult()).isFalse();
        assertThat(new Revisions(2, 2, 2, 2, 1).areOneResult()).isFalse();
    }
}

package io.readyroom.scoring.rescoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** When a walk is over. A stub that ends with its first pass misses what was being graded meanwhile. */
class WalkTest {

    private static final UUID END = new UUID(0, 9);

    @Test
    void goesOnBehindThePage() {
        Walk walk = walk(RescoringStatus.APPLYING, true, 0).after(page(false, 3), List.of());
        assertThat(walk.cursor()).isEqualTo(END);
        assertThat(walk.found()).isEqualTo(3);
        assertThat(walk.settled()).isTrue();
        assertThat(walk.ending()).isEqualTo(Walk.Ending.NONE);
    }

    @Test
    void beginsAnewAfterAPassThatFoundSomething() {
        Walk walk = walk(RescoringStatus.APPLYING, true, 2).after(page(true, 0), List.of());
        assertThat(walk.ending()).isEqualTo(Walk.Ending.NONE);
        assertThat(walk.cursor()).isNull();
        assertThat(walk.found()).isZero();
        assertThat(walk.restSeconds()).isZero();
        assertThat(walk.horizon()).isEqualTo(7);
    }

    @Test
    void isNotOverWhileOlderGradingsMayCommit() {
        Walk walk = walk(RescoringStatus.APPLYING, false, 0).after(page(true, 0), List.of());
        assertThat(walk.ending()).isEqualTo(Walk.Ending.NONE);
        assertThat(walk.cursor()).isNull();
        assertThat(walk.rested().restSeconds()).isPositive();
        assertThat(walk.rested().horizon()).isEqualTo(7);
    }

    @Test
    void isOverWhenASettledPassFindsNothing() {
        assertThat(walk(RescoringStatus.APPLYING, true, 0).after(page(true, 0), List.of()).ending())
                .isEqualTo(Walk.Ending.APPLIED);
    }

    @Test
    void isNotOverWithASessionThatCouldNotBeGraded() {
        Walk walk = walk(RescoringStatus.APPLYING, true, 0).afterFailure(page(true, 1));
        assertThat(walk.ending()).isEqualTo(Walk.Ending.NONE);
        assertThat(walk.failed()).isEqualTo(1);
        assertThat(walk.restSeconds()).isGreaterThan(1);
    }

    /** Rules that are only previewed are not in force: the horizon of their gradings is yet to come. */
    @Test
    void aPreviewIsOnePassAndForgetsItsHorizon() {
        Walk walk = walk(RescoringStatus.PREVIEW, false, 4).after(page(true, 1), List.of());
        assertThat(walk.ending()).isEqualTo(Walk.Ending.PREVIEWED);
        assertThat(walk.horizon()).isNull();
    }

    @Test
    void leavesLiveScoringMostOfTheTime() {
        LiveScoring live = new LiveScoring();
        assertThat(live.pauseAfter(Duration.ofMillis(50))).isZero();
        live.scored(null, List.of());
        assertThat(live.pauseAfter(Duration.ofMillis(50))).isEqualTo(Duration.ofMillis(150));
    }

    @Test
    void hasNoWayBackFromAnEnd() {
        for (RescoringStatus end : List.of(RescoringStatus.APPLIED, RescoringStatus.CANCELLED, RescoringStatus.SUPERSEDED)) {
            assertThat(RescoringStatus.values()).noneMatch(end::mayBecome);
        }
        assertThat(RescoringStatus.APPLYING.sources()).containsExactlyInAnyOrder("preview", "held");
    }

    private static Walk.Page page(boolean last, int sessions) {
        List<UUID> found = Stream.generate(UUID::randomUUID).limit(sessions).toList();
        return new Walk.Page(found, found, END, last);
    }

    private static Walk walk(RescoringStatus status, boolean settled, int found) {
        Rescoring rescoring = new Rescoring(new UUID(0, 1), Cause.KEY, "ai-102", new UUID(0, 2), 2, null, null, null, "why",
                status, Instant.EPOCH, null, null, null, null, null, Tally.NOTHING, Tally.NOTHING, 0);
        return new Walk(rescoring, null, found, 0, settled, false, 7L, 0, Walk.Ending.NONE);
    }
}

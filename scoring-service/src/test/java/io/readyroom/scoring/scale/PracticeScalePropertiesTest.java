package io.readyroom.scoring.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import io.readyroom.scoring.grading.Score;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PracticeScalePropertiesTest {

    private static final PracticeScale MICROSOFT = new PracticeScale(1, 1000, 700);
    private static final CutFraction MICROSOFT_CUT = new CutFraction(new BigDecimal("0.68"));

    @Property
    void risesWithPointsAndStaysOnTheScale(@ForAll @IntRange(min = 1, max = 300) int maxPoints,
            @ForAll @IntRange(max = 299) int below) {
        int points = below % maxPoints;
        int lower = MICROSOFT.scale(new Score(points, maxPoints), MICROSOFT_CUT);
        int higher = MICROSOFT.scale(new Score(points + 1, maxPoints), MICROSOFT_CUT);
        assertThat(lower).isBetween(1, 1000).isLessThanOrEqualTo(higher);
        assertThat(higher).isLessThanOrEqualTo(1000);
    }

    @Property
    void reachingTheCutIsReachingThePass(@ForAll @IntRange(min = 1, max = 60) int maxPoints,
            @ForAll @IntRange(max = 60) int some) {
        Score score = new Score(some % (maxPoints + 1), maxPoints);
        if (MICROSOFT_CUT.isReachedBy(score)) {
            assertThat(MICROSOFT.scale(score, MICROSOFT_CUT)).isGreaterThanOrEqualTo(700);
        }
    }
}

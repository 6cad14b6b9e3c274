package io.readyroom.scoring.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.readyroom.scoring.grading.Score;

class PracticeScaleTest {

    private static final PracticeScale MICROSOFT = new PracticeScale(1, 1000, 700);
    private static final PracticeScale AWS_SPECIALTY = new PracticeScale(100, 1000, 750);
    private static final CutFraction MICROSOFT_CUT = cut("0.68");
    private static final CutFraction AWS_SPECIALTY_CUT = cut("0.72");

    /** Expected values worked out by hand from the formulas of the domain, section 4. */
    @ParameterizedTest
    @CsvSource({ "0,35,1", "35,35,1000", "25,35,732", "17,25,700", "34,50,700", "33,50,679", "10,35,295", "1,3,344",
            // 812.5 exactly
            "28,35,813",
            // 70/103 is below the cut and 699.60: half up makes it 700
            "70,103,700" })
    void scalesMicrosoft(int points, int maxPoints, int expected) {
        assertThat(MICROSOFT.scale(new Score(points, maxPoints), MICROSOFT_CUT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "0,50,100", "36,50,750", "50,50,1000", "25,50,551", "43,50,875", "18,25,750" })
    void scalesAws(int points, int maxPoints, int expected) {
        assertThat(AWS_SPECIALTY.scale(new Score(points, maxPoints), AWS_SPECIALTY_CUT)).isEqualTo(expected);
    }

    /** The other levels of AWS: foundational passes at 700, associate at 720, both with an assumed cut of .70. */
    @ParameterizedTest
    @CsvSource({ "700,0,50,100", "700,20,50,443", "700,35,50,700", "700,45,50,900", "720,20,50,454", "720,35,50,720",
            "720,45,50,907", "720,50,50,1000" })
    void scalesEachLevelOfAws(int pass, int points, int maxPoints, int expected) {
        assertThat(new PracticeScale(100, 1000, pass).scale(new Score(points, maxPoints), cut("0.70"))).isEqualTo(expected);
    }

    /** 100 + 650·(9/26)/0.72 = 412.5 exactly; in binary floating point it may come out on either side. */
    @Test
    void roundsAnExactHalfUp() {
        assertThat(AWS_SPECIALTY.scale(new Score(9, 26), AWS_SPECIALTY_CUT)).isEqualTo(413);
    }

    @Test
    void comparesWithTheCutExactly() {
        assertThat(cut("0.7").isReachedBy(new Score(7, 10))).isTrue();
        assertThat(cut("0.7000001").isReachedBy(new Score(7, 10))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "0", "1", "-0.1", "68" })
    void refusesACutThatIsNoFraction(String fraction) {
        assertThatThrownBy(() -> cut(fraction)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CutFraction cut(String fraction) {
        return new CutFraction(new BigDecimal(fraction));
    }
}

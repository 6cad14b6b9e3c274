package io.readyroom.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.outcome.OutcomeRepository.Counts;
import io.readyroom.scoring.outcome.PlattFit.Told;
import io.readyroom.scoring.outcome.ReliabilityDiagram.Point;
import io.readyroom.scoring.readiness.Recalibration;

/** Corrections and what is published. A stub that fits without a ridge throws good predictions away for ten outcomes. */
class CalibrationTest {

    @Test
    void leavesThingsAsTheyAreWhereNothingIsKnown() {
        Recalibration fit = PlattFit.of(List.of(), 1);
        assertThat(fit.intercept()).isCloseTo(0, within(1e-9));
        assertThat(fit.slope()).isCloseTo(1, within(1e-9));
    }

    @Test
    void fewOutcomesMoveItLittle() {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(new Told(0.6, false));
        }
        assertThat(PlattFit.of(told, 1).apply(0.6)).isBetween(0.4, 0.6);
    }

    /** Predictions that are too sure and too high, by a curve that is known: 2,000 outcomes find it. */
    @Test
    void findsTheCurveThatOutcomesFollow() {
        SplittableRandom random = new SplittableRandom(7);
        Recalibration real = new Recalibration(1, -0.5, 0.6, 0);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            double predicted = random.nextDouble(0.02, 0.98);
            told.add(new Told(predicted, random.nextDouble() < real.apply(predicted)));
        }
        Recalibration fit = PlattFit.of(told, 3);
        assertThat(fit.intercept()).isCloseTo(-0.5, within(0.15));
        assertThat(fit.slope()).isCloseTo(0.6, within(0.1));
        assertThat(fit.version()).isEqualTo(3);
        assertThat(fit.outcomes()).isEqualTo(2000);
    }

    @Test
    void survivesOutcomesThatAreAllTheSame() {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            told.add(new Told(i % 2 == 0 ? 0 : 1, true));
        }
        Recalibration fit = PlattFit.of(told, 1);
        assertThat(fit.slope()).isPositive().isFinite();
        assertThat(fit.apply(0.5)).isBetween(0.5, 1.0);
    }

    @Test
    void drawsTheReliabilityDiagram() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            points.add(new Point(0.2, i < 4));
            points.add(new Point(0.9, i < 16));
        }
        ReliabilityDiagram diagram = ReliabilityDiagram.of(points);
        // (16·0.2² + 4·0.8² + 16·0.1² + 4·0.9²) / 40
        assertThat(diagram.brier()).isCloseTo(0.165, within(1e-9));
        assertThat(diagram.bins()).hasSize(4).allSatisfy(bin -> assertThat(bin.n()).isEqualTo(10));
        assertThat(diagram.bins().get(0).predicted()).isEqualTo(0.2);
        assertThat(diagram.bins().get(3).low()).isEqualTo(0.9);
    }

    @Test
    void publishesCountsOnlyAboutFewPeople() {
        List<Point> nine = java.util.Collections.nCopies(9, new Point(0.7, true));
        CalibrationResponse few = CalibrationResponse.from("ai-103", nine, new Counts(12, 3, 12, 20), Recalibration.NONE);
        assertThat(few.published()).isFalse();
        assertThat(few.n()).isEqualTo(9);
        assertThat(few.refused()).isEqualTo(3);
        assertThat(few.brier()).isNull();
        assertThat(few.reliability()).isNull();
        assertThat(few.reportingRate()).isNull();
        List<Point> ten = java.util.Collections.nCopies(10, new Point(0.7, true));
        CalibrationResponse enough = CalibrationResponse.from("ai-103", ten, new Counts(13, 3, 12, 20), Recalibration.NONE);
        assertThat(enough.published()).isTrue();
        assertThat(enough.brier()).isEqualTo(0.09);
        assertThat(enough.reportingRate()).isEqualTo(0.6);
        assertThat(enough.correction()).isNull();
    }
}

package io.readyroom.scoring.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.knowledge.Grade;
import io.readyroom.scoring.knowledge.Memory;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ReviewPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Memory LONG = new Memory(46.28, 2.1);

    @Test
    void withoutAnExamRecallFallsToNineTenths() {
        assertThat(plan(null).dueOn(Memory.first(Grade.GOOD), TODAY)).isEqualTo(TODAY.plusDays(2));
        assertThat(plan(null).dueOn(LONG, TODAY)).isEqualTo(TODAY.plusDays(46));
    }

    @Test
    void retentionRisesOverTheLastTenDays() {
        assertThat(plan(TODAY.plusDays(60)).retention()).isEqualTo(0.85, within(1e-12));
        assertThat(plan(TODAY.plusDays(10)).retention()).isEqualTo(0.85, within(1e-12));
        assertThat(plan(TODAY.plusDays(5)).retention()).isEqualTo(0.90, within(1e-12));
        assertThat(plan(TODAY).retention()).isEqualTo(0.95, within(1e-12));
    }

    /** A stub that only looks at the memory would put the next review weeks behind the exam. */
    @Test
    void everythingIsReviewedBeforeTheExam() {
        assertThat(plan(TODAY.plusDays(14)).dueOn(LONG, TODAY)).isEqualTo(TODAY.plusDays(13));
        assertThat(plan(TODAY.plusDays(14)).dueOn(LONG, TODAY.minusDays(30))).isEqualTo(TODAY.plusDays(13));
        assertThat(plan(TODAY.plusDays(1)).dueOn(LONG, TODAY)).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void anExamThatIsOverChangesNothing() {
        assertThat(plan(TODAY.minusDays(1))).isEqualTo(plan(null));
    }

    @Property(tries = 200)
    void anExamAheadKeepsItsPromises(@ForAll @DoubleRange(min = 0.01, max = 3000) double stability,
            @ForAll @IntRange(max = 400) int ahead, @ForAll @IntRange(max = 400) int ago) {
        Memory memory = new Memory(stability, 5);
        LocalDate exam = TODAY.plusDays(ahead);
        LocalDate reviewed = TODAY.minusDays(ago);
        LocalDate due = plan(exam).dueOn(memory, reviewed);
        assertThat(due).isAfter(reviewed);
        assertThat(due.isBefore(exam) || due.equals(reviewed.plusDays(1))).isTrue();
        assertThat(ReviewPlan.of(TODAY.plusDays(1), Optional.of(exam.plusDays(1))).dueOn(memory, reviewed))
                .isAfterOrEqualTo(due);
        assertThat(plan(exam).dueOn(new Memory(stability * 2, 5), reviewed)).isAfterOrEqualTo(due);
    }

    /** More is wanted as the exam comes nearer: nothing that was due is put off by another day's passing. */
    @Property(tries = 200)
    void nothingIsPutOffAsTheExamComesNearer(@ForAll @DoubleRange(min = 0.01, max = 3000) double stability,
            @ForAll @IntRange(min = 1, max = 40) int ahead, @ForAll @IntRange(max = 60) int ago) {
        Memory memory = new Memory(stability, 5);
        Optional<LocalDate> exam = Optional.of(TODAY.plusDays(ahead));
        assertThat(ReviewPlan.of(TODAY.plusDays(1), exam).dueOn(memory, TODAY.minusDays(ago)))
                .isBeforeOrEqualTo(ReviewPlan.of(TODAY, exam).dueOn(memory, TODAY.minusDays(ago)));
    }

    private static ReviewPlan plan(LocalDate exam) {
        return ReviewPlan.of(TODAY, Optional.ofNullable(exam));
    }
}

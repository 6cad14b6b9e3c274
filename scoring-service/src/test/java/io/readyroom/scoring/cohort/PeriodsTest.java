package io.readyroom.scoring.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PeriodsTest {

    private static final Strand STRAND = new Strand("ai-102", null, "Spring");
    private static final LocalDate QUARTER = Periods.quarter(LocalDate.of(2026, 11, 26));

    @Test
    void quartersBeginOnAMondayEveryThirteenWeeks() {
        assertThat(QUARTER.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Periods.quarter(QUARTER)).isEqualTo(QUARTER);
        assertThat(Periods.quarter(QUARTER.plusDays(90))).isEqualTo(QUARTER);
        assertThat(Periods.quarter(QUARTER.plusDays(91))).isEqualTo(QUARTER.plusWeeks(13));
        assertThat(Periods.quarter(LocalDate.of(1969, 12, 31))).isEqualTo(LocalDate.of(1969, 10, 6));
    }

    @Test
    void aWeekOfFiveStandsAloneAndSmallerOnesAreJoined() {
        List<Period> periods = Periods.of(List.of(week(0, 0, 5), week(1, 0, 2), week(3, 2, 4), week(4, 4, 6), week(5, 0, 4)));
        assertThat(periods).extracting(Period::from).containsExactly(QUARTER, QUARTER.plusWeeks(1));
        assertThat(periods).extracting(Period::to).containsExactly(QUARTER.plusDays(6), QUARTER.plusWeeks(4).plusDays(6));
        assertThat(periods.get(1).tally().learners()).hasSize(6);
        assertThat(periods.get(1).tally().sessions()).hasSize(6);
    }

    /** The same two in every week are two, however many sessions they sit. A stub that counts sessions would show them. */
    @Test
    void countsPeopleAndNotSessions() {
        assertThat(Periods.of(IntStream.range(0, 13).mapToObj(number -> week(number, 0, 2)).toList())).isEmpty();
    }

    @Test
    void aNewQuarterBeginsAnew() {
        assertThat(Periods.of(List.of(week(12, 0, 3), week(13, 3, 6)))).isEmpty();
    }

    /**
     * Whatever time is asked about is the sum of the same pieces. A stub that joins weeks from the first day asked for, or
     * puts the rest to the last period, shows one answer's difference to another.
     */
    @Property(tries = 200)
    void endsDependOnNothingThatComesLater(@ForAll @Size(min = 1, max = 13) List<@IntRange(max = 7) Integer> sizes,
            @ForAll @IntRange(max = 13) int known) {
        List<StrandWeek> weeks = new ArrayList<>();
        for (int number = 0; number < sizes.size(); number++) {
            weeks.add(week(number, number, number + sizes.get(number)));
        }
        List<Period> all = Periods.of(weeks);
        List<Period> earlier = Periods.of(weeks.subList(0, Math.min(known, weeks.size())));
        assertThat(all).allMatch(period -> period.tally().learners().size() >= 5);
        assertThat(all.subList(0, earlier.size())).isEqualTo(earlier);
        assertThat(IntStream.range(1, all.size())).allMatch(i -> all.get(i).from().isAfter(all.get(i - 1).to()));
    }

    /** A session each of learners from a number on, before another. */
    private static StrandWeek week(int number, int from, int before) {
        Set<UUID> learners = IntStream.range(from, before).mapToObj(learner -> new UUID(0, learner))
                .collect(Collectors.toSet());
        return new StrandWeek(STRAND, QUARTER.plusWeeks(number),
                new Tally(learners, List.copyOf(learners), BigDecimal.valueOf(learners.size()), Set.of(), 0, 0));
    }
}

package io.readyroom.scoring.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An exam's shown periods in a group, of whichever assignments, and what is shown of them.
 *
 * @param group null for sessions without one
 * @param periods the earliest first
 * @param domains sums over the periods
 * @param objectives sums over the periods
 */
record Cohort(String exam, String group, List<Period> periods, List<Mark> domains, List<Mark> objectives) {

    private static final Comparator<Cohort> ORDER = Comparator.comparing(Cohort::exam)
            .thenComparing(Cohort::group, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** @param cells each names its period by the place in the list */
    static List<Cohort> of(List<Period> periods, List<Cell> cells) {
        Map<Integer, List<Cell>> byPeriod = cells.stream().collect(Collectors.groupingBy(Cell::period));
        Map<Key, List<Integer>> places = IntStream.range(0, periods.size()).boxed()
                .collect(Collectors.groupingBy(place -> Key.of(periods.get(place).strand())));
        return places.entrySet().stream().map(entry -> of(entry.getKey(),
                entry.getValue().stream().map(periods::get).toList(),
                entry.getValue().stream().flatMap(place -> byPeriod.getOrDefault(place, List.of()).stream()).toList()))
                .sorted(ORDER).toList();
    }

    /** All periods as one; whole exams only of those in which enough learners sat them. */
    Tally total() {
        return periods.stream().map(period -> period.tally().guarded()).reduce(Tally::plus).orElseThrow();
    }

    private static Cohort of(Key key, List<Period> periods, List<Cell> cells) {
        return new Cohort(key.exam(), key.group(), periods,
                marks(cells.stream().filter(cell -> cell.objective() == null).toList()),
                marks(cells.stream().filter(cell -> cell.objective() != null).toList()));
    }

    private static List<Mark> marks(List<Cell> cells) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        cells.forEach(cell -> marks.merge(cell.objective() == null ? cell.domain() : cell.objective(), Mark.of(cell),
                Mark::plus));
        return new ArrayList<>(marks.values());
    }

    private record Key(String exam, String group) {

        static Key of(Strand strand) {
            return new Key(strand.exam(), strand.group());
        }
    }
}

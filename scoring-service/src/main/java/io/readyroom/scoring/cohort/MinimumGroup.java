package io.readyroom.scoring.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Below this many learners nothing is told. Cells add up to a total that is shown as well; so that nobody finds the small ones
 * by subtraction, the next larger one is withheld with them: together they are of enough learners again.
 */
final class MinimumGroup {

    static final int SIZE = 5;

    private static final Comparator<Cell> SMALLEST_FIRST = Comparator.comparingInt(Cell::learners)
            .thenComparing(Cell::domain).thenComparing(Cell::objective, Comparator.nullsFirst(Comparator.naturalOrder()));

    private MinimumGroup() {
    }

    static boolean isReachedBy(int learners) {
        return learners >= SIZE;
    }

    /** What may be shown: domains of periods, and objectives of those domains. */
    static List<Cell> shown(List<Cell> cells) {
        List<Cell> domains = withoutSmall(cells.stream().filter(cell -> cell.objective() == null).toList(), Cell::period);
        Set<Place> places = domains.stream().map(Place::of).collect(Collectors.toSet());
        List<Cell> objectives = cells.stream()
                .filter(cell -> cell.objective() != null && places.contains(Place.of(cell))).toList();
        List<Cell> shown = new ArrayList<>(domains);
        shown.addAll(withoutSmall(objectives, Place::of));
        return shown;
    }

    private static List<Cell> withoutSmall(List<Cell> cells, Function<Cell, Object> total) {
        return cells.stream().collect(Collectors.groupingBy(total)).values().stream()
                .flatMap(parts -> withoutSmall(parts).stream()).toList();
    }

    private static List<Cell> withoutSmall(List<Cell> parts) {
        long small = parts.stream().filter(cell -> !isReachedBy(cell.learners())).count();
        return parts.stream().sorted(SMALLEST_FIRST).skip(small == 0 ? 0 : small + 1).toList();
    }

    private record Place(int period, String domain) {

        static Place of(Cell cell) {
            return new Place(cell.period(), cell.domain());
        }
    }
}

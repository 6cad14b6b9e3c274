package io.readyroom.question.catalogue;

import static io.readyroom.question.catalogue.OutlineMother.catalogue;
import static io.readyroom.question.catalogue.OutlineMother.map;
import static io.readyroom.question.catalogue.OutlineMother.outline;
import static io.readyroom.question.catalogue.OutlineMother.relation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final OutlineVersion OLD = outline("2025-01-01", "a.x.1:One", "a.x.2:Two", "b.x.1:Three", "b.x.2:Four");
    private static final OutlineVersion NEW = outline("2026-01-01", "c.x.1:One, renamed", "c.x.2:Two", "b.x.1:Three",
            "b.x.3:New");
    private static final ObjectiveMap MAP = map(OLD, NEW, List.of(relation("a.x.1", "renamed", "c.x.1"),
            relation("a.x.2", "split", "c.x.1", "c.x.2"), relation("b.x.1", "same", "b.x.1"), relation("b.x.2", "removed")),
            "b.x.3");

    private final Placement placement = on(catalogue(List.of(OLD, NEW), MAP), DAY);

    @Test
    void countsByWhatIsAssignedInTheOutlineInForce() {
        assertThat(place(placement, Map.of("2025-01-01", List.of("b.x.1"), "2026-01-01", List.of("c.x.2", "b.x.3"))))
                .isEqualTo(new Placement.Place("c", List.of("c.x.2", "b.x.3")));
    }

    /** Nobody has looked at it, and nobody has to: same and renamed carry over by themselves. */
    @Test
    void carriesOverWhatIsTheSameOrRenamed() {
        assertThat(place(placement, Map.of("2025-01-01", List.of("a.x.1"))))
                .isEqualTo(new Placement.Place("c", List.of("c.x.1")));
        assertThat(place(placement, Map.of("2025-01-01", List.of("b.x.1", "a.x.2", "a.x.1"))))
                .isEqualTo(new Placement.Place("b", List.of("b.x.1", "c.x.1")));
    }

    @Test
    void leavesOutWhatSomebodyHasToDecide() {
        assertThat(place(placement, Map.of("2025-01-01", List.of("a.x.2", "a.x.1")))).isNull();
        assertThat(place(placement, Map.of("2025-01-01", List.of("b.x.2")))).isNull();
    }

    /** The day before a new outline takes effect, nothing that was assigned in it counts. */
    @Test
    void takesNoNoticeOfAnOutlineToCome() {
        Placement before = on(catalogue(List.of(OLD, NEW), MAP), LocalDate.of(2025, 12, 31));

        assertThat(place(before, Map.of("2025-01-01", List.of("a.x.1"), "2026-01-01", List.of("b.x.3"))))
                .isEqualTo(new Placement.Place("a", List.of("a.x.1")));
        assertThat(place(before, Map.of("2026-01-01", List.of("b.x.3")))).isNull();
    }

    @Test
    void trustsAnEqualCodeWithoutAMapOnlyWhenTheTitleIsTheSame() {
        OutlineVersion retitled = outline("2026-01-01", "a.x.1:Something else", "a.x.2:Two", "b.x.1:Three");
        Placement unmapped = on(catalogue(List.of(OLD, retitled)), DAY);

        assertThat(place(unmapped, Map.of("2025-01-01", List.of("a.x.2"))))
                .isEqualTo(new Placement.Place("a", List.of("a.x.2")));
        assertThat(place(unmapped, Map.of("2025-01-01", List.of("a.x.1")))).isNull();
    }

    /** Two outlines ago, and only neighbours are mapped: a.x.1 was renamed twice, b.x.1 the second time only. */
    @Test
    void goesThroughTheOutlinesInBetween() {
        OutlineVersion newest = outline("2026-05-01", "d.x.1:One, renamed again", "d.x.2:Three, renamed");
        ObjectiveMap onwards = map(NEW, newest, List.of(relation("c.x.1", "renamed", "d.x.1"),
                relation("c.x.2", "merged", "d.x.1"), relation("b.x.1", "renamed", "d.x.2"), relation("b.x.3", "removed")));
        Placement twice = on(catalogue(List.of(OLD, NEW, newest), MAP, onwards), DAY);

        assertThat(place(twice, Map.of("2025-01-01", List.of("a.x.1"))))
                .isEqualTo(new Placement.Place("d", List.of("d.x.1")));
        assertThat(place(twice, Map.of("2025-01-01", List.of("b.x.1"))))
                .isEqualTo(new Placement.Place("d", List.of("d.x.2")));
        assertThat(place(twice, Map.of("2025-01-01", List.of("b.x.2")))).isNull();
    }

    /** What was assigned later counts, not what carries over from longer ago. */
    @Test
    void startsFromTheNewestOlderOutline() {
        OutlineVersion newest = outline("2026-05-01", "d.x.1:One", "d.x.2:Three");
        ObjectiveMap onwards = map(NEW, newest, List.of(relation("c.x.1", "renamed", "d.x.1"),
                relation("c.x.2", "removed"), relation("b.x.1", "renamed", "d.x.2"), relation("b.x.3", "removed")));
        Placement twice = on(catalogue(List.of(OLD, NEW, newest), MAP, onwards), DAY);

        assertThat(place(twice, Map.of("2025-01-01", List.of("a.x.1"), "2026-01-01", List.of("b.x.1"))))
                .isEqualTo(new Placement.Place("d", List.of("d.x.2")));
    }

    private static Placement on(Catalogue catalogue, LocalDate day) {
        return Placement.on(catalogue, catalogue.exam(OutlineMother.EXAM).orElseThrow(), day);
    }

    private static Placement.Place place(Placement placement, Map<String, List<String>> assigned) {
        TreeMap<LocalDate, List<String>> dated = new TreeMap<>();
        assigned.forEach((date, codes) -> dated.put(LocalDate.parse(date), codes));
        return placement.place(dated).orElse(null);
    }
}

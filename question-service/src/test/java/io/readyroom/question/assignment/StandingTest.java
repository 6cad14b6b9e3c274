package io.readyroom.question.assignment;

import static io.readyroom.question.catalogue.OutlineMother.catalogue;
import static io.readyroom.question.catalogue.OutlineMother.map;
import static io.readyroom.question.catalogue.OutlineMother.outline;
import static io.readyroom.question.catalogue.OutlineMother.relation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.question.catalogue.OutlineVersion;

class StandingTest {

    private static final OutlineVersion OLD = outline("2026-01-01", "a.x.1:One", "a.x.2:Two");
    private static final OutlineVersion NEW = outline("2027-01-01", "a.x.1:One", "b.x.1:Two and a half", "b.x.2:Two");

    private final Standing standing = Standing.to(catalogue(List.of(OLD, NEW), map(OLD, NEW,
            List.of(relation("a.x.1", "same", "a.x.1"), relation("a.x.2", "split", "b.x.1", "b.x.2")))), NEW);

    @Test
    void tellsWhatIsAssignedCarriedAndOpen() {
        AssignmentResponse assigned = standing.of(row(Map.of("2026-01-01", List.of("a.x.2"), "2027-01-01", List.of("b.x.1"))));
        assertThat(assigned.status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(assigned.objectives()).containsExactly("b.x.1");

        AssignmentResponse carried = standing.of(row(Map.of("2026-01-01", List.of("a.x.1"))));
        assertThat(carried.status()).isEqualTo(AssignmentStatus.CARRIED);
        assertThat(carried.objectives()).containsExactly("a.x.1");

        AssignmentResponse open = standing.of(row(Map.of("2026-01-01", List.of("a.x.2", "a.x.1"))));
        assertThat(open.status()).isEqualTo(AssignmentStatus.OPEN);
        assertThat(open.objectives()).isEmpty();
        assertThat(open.candidates()).containsExactly("a.x.1", "b.x.1", "b.x.2");
    }

    @Test
    void namesWhatCarriesOverForTheFilterOfAList() {
        assertThat(standing.carried()).containsExactly("2026-01-01 a.x.1");
    }

    private static AssignmentRow row(Map<String, List<String>> assigned) {
        TreeMap<LocalDate, List<String>> dated = new TreeMap<>();
        assigned.forEach((date, codes) -> dated.put(LocalDate.parse(date), codes));
        return new AssignmentRow(new UUID(1, 1), "q-1", "az-900", 3, true, null, dated, new TreeMap<>());
    }
}

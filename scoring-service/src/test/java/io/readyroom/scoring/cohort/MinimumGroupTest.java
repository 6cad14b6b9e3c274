package io.readyroom.scoring.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MinimumGroupTest {

    private static final int DOMAINS = 3;
    private static final int OBJECTIVES = 4;

    @Test
    void aPassShareNeedsFiveOfItsOwn() {
        assertThat(tally(4).guarded().exams()).isZero();
        assertThat(tally(4).guarded().sessions()).hasSize(9);
        assertThat(tally(5).guarded().exams()).isEqualTo(5);
    }

    /** All of the period less the two that are large enough would be the one learner's. */
    @Test
    void withholdsTheNextLargerOneWithASmallOne() {
        List<Cell> domains = List.of(domain("plan", 9), domain("vision", 7), domain("nlp", 1));
        assertThat(MinimumGroup.shown(domains)).extracting(Cell::domain).containsExactly("plan");
        assertThat(MinimumGroup.shown(List.of(domain("plan", 5), domain("vision", 7)))).hasSize(2);
        assertThat(MinimumGroup.shown(List.of(domain("plan", 5), domain("vision", 4)))).isEmpty();
    }

    /**
     * Of learners and the questions that each had: whatever is shown is of five or more, and so is whatever is left when all
     * that is shown is taken from its total. A stub that only leaves out small cells fails the second.
     */
    @Property(tries = 300)
    void neitherWhatIsShownNorWhatIsLeftIsOfFewerThanFive(
            @ForAll @Size(min = 5, max = 12) List<@Size(max = 6) Set<@IntRange(max = DOMAINS * OBJECTIVES - 1) Integer>> had) {
        List<Cell> cells = cells(had);
        List<Cell> shown = MinimumGroup.shown(cells);
        assertThat(shown).allMatch(cell -> cell.learners() >= 5);
        assertLeftover(had, cells.stream().filter(cell -> cell.objective() == null), shown);
        for (Cell domain : shown.stream().filter(cell -> cell.objective() == null).toList()) {
            assertLeftover(had, cells.stream().filter(cell -> cell.objective() != null && inDomain(cell, domain)), shown);
        }
        assertThat(shown.stream().filter(cell -> cell.objective() != null))
                .allMatch(cell -> shown.stream().anyMatch(domain -> domain.objective() == null && inDomain(cell, domain)));
    }

    private static boolean inDomain(Cell cell, Cell domain) {
        return cell.domain().equals(domain.domain());
    }

    private static void assertLeftover(List<Set<Integer>> had, Stream<Cell> parts, List<Cell> shown) {
        List<Cell> hidden = parts.filter(cell -> !shown.contains(cell)).toList();
        long learners = had.stream().filter(questions -> questions.stream()
                .anyMatch(question -> hidden.stream().anyMatch(cell -> covers(cell, question)))).count();
        boolean nothingElse = shown.stream().noneMatch(cell -> hidden.stream().anyMatch(one -> isBeside(one, cell)));
        assertThat(learners == 0 || learners >= 5 || nothingElse).isTrue();
    }

    /** Nothing to subtract: the parts are as unknown as before. */
    private static boolean isBeside(Cell hidden, Cell shown) {
        return hidden.objective() == null ? shown.objective() == null
                : shown.objective() != null && inDomain(shown, hidden);
    }

    private static boolean covers(Cell cell, int question) {
        return cell.domain().equals("d" + question / OBJECTIVES)
                && (cell.objective() == null || cell.objective().equals("o" + question));
    }

    private static List<Cell> cells(List<Set<Integer>> had) {
        Map<String, Set<Integer>> domains = new TreeMap<>();
        Map<Integer, Set<Integer>> objectives = new TreeMap<>();
        IntStream.range(0, had.size()).forEach(learner -> had.get(learner).forEach(question -> {
            domains.computeIfAbsent("d" + question / OBJECTIVES, code -> new HashSet<>()).add(learner);
            objectives.computeIfAbsent(question, code -> new HashSet<>()).add(learner);
        }));
        return Stream.concat(domains.entrySet().stream().map(one -> domain(one.getKey(), one.getValue().size())),
                objectives.entrySet().stream().map(one -> new Cell(0, "d" + one.getKey() / OBJECTIVES, "o" + one.getKey(),
                        one.getValue().size(), 1, 1, 1)))
                .toList();
    }

    private static Cell domain(String code, int learners) {
        return new Cell(0, code, null, learners, 1, 1, 1);
    }

    private static Tally tally(int examinees) {
        Set<UUID> sat = IntStream.range(0, examinees).mapToObj(learner -> new UUID(0, learner)).collect(Collectors.toSet());
        Set<UUID> all = IntStream.range(0, 9).mapToObj(learner -> new UUID(0, learner)).collect(Collectors.toSet());
        return new Tally(all, List.copyOf(all), BigDecimal.TEN, sat, examinees, 1);
    }
}

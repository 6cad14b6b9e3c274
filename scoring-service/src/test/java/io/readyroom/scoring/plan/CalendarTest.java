package io.readyroom.scoring.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** RFC 5545. A stub that only joins lines breaks at a comma, at an umlaut or at the 76th octet. */
class CalendarTest {

    private static final UUID LEARNER = new UUID(1, 2);
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void holdsAnAllDayEventForEachTask() {
        String calendar = Calendar.of(plan("Translate"), LEARNER, NOW);
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:").endsWith("END:VCALENDAR\r\n")
                .contains("BEGIN:VEVENT\r\nUID:").contains("DTSTAMP:20261130T080000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20261201\r\n").contains("DTEND;VALUE=DATE:20261202\r\n")
                .contains("SUMMARY:drill\\, 30 min: Translate\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void escapesText() {
        assertThat(Calendar.escaped("a;b,c\\d\ne\r\nf")).isEqualTo("a\\;b\\,c\\\\d\\ne\\nf");
    }

    @Test
    void foldsAt75OctetsAndCutsNoCharacter() {
        String line = "SUMMARY:" + "Übung für Größe 😀 ".repeat(20);
        String[] folded = Calendar.folded(line).split("\r\n", -1);
        assertThat(folded).hasSizeGreaterThan(4)
                .allSatisfy(part -> assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(Arrays.stream(folded).skip(1)).allSatisfy(part -> assertThat(part).startsWith(" "));
        assertThat(Calendar.folded(line).replace("\r\n ", "")).isEqualTo(line);
        assertThat(new String(Calendar.folded(line).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .doesNotContain("\uFFFD");
    }

    /** Another task on the same day takes the place of the first one. */
    @Test
    void keepsTheIdsOfADay() {
        assertThat(ids(Calendar.of(plan("Translate"), LEARNER, NOW))).hasSize(2).doesNotHaveDuplicates()
                .isEqualTo(ids(Calendar.of(plan("Speak"), LEARNER, NOW.plusSeconds(60))))
                .doesNotContainAnyElementsOf(ids(Calendar.of(plan("Translate"), new UUID(1, 3), NOW)));
    }

    private static List<String> ids(String calendar) {
        return calendar.lines().filter(line -> line.startsWith("UID:")).toList();
    }

    private static StudyPlan plan(String title) {
        LocalDate day = LocalDate.of(2026, 12, 1);
        Task task = new Task(day, TaskKind.DRILL, "nlp.1", title, 30, "25.0 % of the exam, nothing answered yet.");
        return new StudyPlan(new Goal("ai-103", day.plusDays(9), 5, Audience.EXPERT, List.of(), NOW), "2026-04-16",
                List.of(new Week(day, 60, List.of(task, task))), List.of());
    }
}

package io.readyroom.scoring.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A plan as an iCalendar object (RFC 5545): an all-day event for each task.
 *
 * <p>
 * UIDs are made of learner, exam, day and the task's number on that day. So a plan that changed replaces what a calendar has
 * for a
 * day, instead of adding to it.
 */
final class Calendar {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String END = "\r\n";
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    private Calendar() {
    }

    static String of(StudyPlan plan, UUID learner, Instant now) {
        Calendar calendar = new Calendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Readyroom//Study plan//EN");
        Map<LocalDate, Integer> numbers = new HashMap<>();
        for (Week week : plan.weeks()) {
            for (Task task : week.tasks()) {
                int number = numbers.merge(task.date(), 1, Integer::sum);
                String id = "%s|%s|%s|%d".formatted(learner, plan.goal().exam(), task.date(), number);
                calendar.event(task, UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)), now);
            }
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Task task, UUID id, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + id + "@readyroom");
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(task.date()));
        line("DTEND;VALUE=DATE:" + DAY.format(task.date().plusDays(1)));
        line("SUMMARY:" + escaped("%s, %d min: %s".formatted(task.kind().slug().replace('_', ' '), task.minutes(),
                task.title())));
        line("DESCRIPTION:" + escaped(task.reason()));
        line("CATEGORIES:" + escaped(task.kind().slug()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** Section 3.3.11. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n").replace("\n", "\\n")
                .replace("\r", "");
    }

    private void line(String content) {
        text.append(folded(content)).append(END);
    }

    /** Section 3.1: no line of more than 75 octets, and no character cut in two. */
    static String folded(String content) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int point : content.codePoints().toArray()) {
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += size;
        }
        return folded.toString();
    }
}

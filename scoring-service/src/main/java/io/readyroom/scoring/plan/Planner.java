package io.readyroom.scoring.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Lays out the time that is left. A pure function: the same goal, topics and day give the same plan.
 *
 * <p>
 * Time goes to objectives by what they count for and how weak they are. Days that passed are gone, so what was missed comes
 * back as
 * a larger share of what is left; results move the shares; a new outline has other topics.
 */
final class Planner {

    /** Tasks beyond would change before they come; such weeks have their minutes and simulations only. */
    static final int DETAILED_WEEKS = 12;

    private static final int DAYS = 7;
    private static final int LAST_DAYS = 7;
    private static final double LIGHTER = 0.6;
    private static final int MOST_DAYS_A_WEEK = 6;
    private static final int SITTING_MINUTES = 60;
    private static final int CHUNK_MINUTES = 30;
    private static final int MOST_CHUNKS = 3;
    private static final int LEAST_MINUTES = 10;
    private static final int CHECK_MINUTES = 10;
    private static final int CHECKS_A_WEEK = 3;

    private final Goal goal;
    private final LocalDate today;
    private final NavigableSet<LocalDate> simulations;
    private final List<Topic> studied;
    private final Deque<Topic> checks;
    private final Turns<TaskKind> kinds = new Turns<>(List.of(TaskKind.DRILL, TaskKind.REVIEW, TaskKind.HANDS_ON));
    private final Turns<Topic> drills;
    private final Turns<Topic> builds;

    private Planner(Goal goal, List<Topic> topics, Optional<LocalDate> latestSimulation, LocalDate today) {
        this.goal = goal;
        this.today = today;
        this.simulations = Simulations.days(today, goal.examDate(), latestSimulation);
        List<Topic> open = topics.stream().filter(topic -> !topic.isSkipped()).toList();
        // Somebody who says to know everything is checked, then drilled like anybody else.
        this.studied = open.isEmpty() ? topics : open;
        this.checks = new ArrayDeque<>(topics.stream().filter(Topic::needsCheck).toList());
        this.drills = new Turns<>(studied);
        this.builds = new Turns<>(studied);
    }

    /** From today to the day before the exam. */
    static List<Week> plan(Goal goal, List<Topic> topics, Optional<LocalDate> latestSimulation, LocalDate today) {
        return new Planner(goal, topics, latestSimulation, today).weeks();
    }

    private List<Week> weeks() {
        List<Week> weeks = new ArrayList<>();
        LocalDate day = today;
        while (day.isBefore(goal.examDate()) && !studied.isEmpty()) {
            LocalDate next = min(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), goal.examDate());
            weeks.add(week(day.datesUntil(next).toList(), weeks.size() < DETAILED_WEEKS));
            day = next;
        }
        return weeks;
    }

    private Week week(List<LocalDate> days, boolean detailed) {
        List<LocalDate> sat = days.stream().filter(simulations::contains).toList();
        int minutes = Math.max(minutes(days), sat.size() * Simulations.MINUTES);
        List<Task> tasks = new ArrayList<>();
        sat.forEach(day -> tasks.add(simulation(day)));
        if (detailed) {
            study(days.stream().filter(day -> !sat.contains(day)).toList(), minutes - sat.size() * Simulations.MINUTES, tasks);
            tasks.sort(java.util.Comparator.comparing(Task::date));
            minutes = tasks.stream().mapToInt(Task::minutes).sum();
        }
        return new Week(days.get(0), minutes, tasks);
    }

    private int minutes(List<LocalDate> days) {
        double each = goal.hoursPerWeek() * 60.0 / DAYS;
        return (int) Math.round(days.stream().mapToDouble(day -> isLast(day) ? each * LIGHTER : each).sum());
    }

    private boolean isLast(LocalDate day) {
        return !day.isBefore(goal.examDate().minusDays(LAST_DAYS));
    }

    private void study(List<LocalDate> days, int minutes, List<Task> tasks) {
        if (days.isEmpty() || minutes < LEAST_MINUTES) {
            return;
        }
        int most = Math.max(1, MOST_DAYS_A_WEEK * days.size() / DAYS);
        int sittings = Math.min(most, Math.max(1, (int) Math.round((double) minutes / SITTING_MINUTES)));
        int checked = 0;
        for (int i = 0; i < sittings; i++) {
            LocalDate day = days.get(i * days.size() / sittings);
            int left = minutes / sittings;
            if (!checks.isEmpty() && checked < CHECKS_A_WEEK && left >= CHECK_MINUTES) {
                tasks.add(check(day, checks.remove()));
                left -= CHECK_MINUTES;
                checked++;
            }
            sitting(day, left, tasks);
        }
    }

    private void sitting(LocalDate day, int minutes, List<Task> tasks) {
        if (minutes < LEAST_MINUTES) {
            return;
        }
        int chunks = Math.min(MOST_CHUNKS, Math.max(1, minutes / CHUNK_MINUTES));
        for (int i = 0; i < chunks; i++) {
            // Together exactly the minutes, to the last one.
            tasks.add(task(day, minutes * (i + 1) / chunks - minutes * i / chunks));
        }
    }

    private Task task(LocalDate day, int minutes) {
        return switch (kinds.next(kind -> goal.audience().share(kind, isLast(day)))) {
            case HANDS_ON -> Reasons.handsOn(day, minutes, builds.next(Topic::need));
            case REVIEW -> Reasons.review(day, minutes, isLast(day));
            default -> Reasons.drill(day, minutes, drills.next(Topic::need));
        };
    }

    private static Task check(LocalDate day, Topic topic) {
        return Reasons.check(day, CHECK_MINUTES, topic);
    }

    private Task simulation(LocalDate day) {
        return Reasons.simulation(day, Simulations.MINUTES, day.equals(simulations.last()));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

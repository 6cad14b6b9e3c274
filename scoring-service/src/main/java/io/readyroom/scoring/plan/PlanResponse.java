package io.readyroom.scoring.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as of now: nothing in it is stored but the goal. */
@Schema(name = "StudyPlan", requiredProperties = { "exam", "examDate", "hoursPerWeek", "audience", "known", "outlineVersion",
        "computedAt", "weeks", "notes", "calendar" })
record PlanResponse(String exam, LocalDate examDate, int hoursPerWeek, Audience audience, List<String> known,
        String outlineVersion, Instant computedAt, List<WeekResponse> weeks, List<String> notes,
        @Schema(description = "Path of the plan as iCalendar") String calendar) {

    /** @param startsOn its first day ahead */
    @Schema(name = "StudyWeek", requiredProperties = { "startsOn", "minutes", "tasks" })
    record WeekResponse(LocalDate startsOn, int minutes,
            @Schema(description = "In weeks that are far ahead simulations only") List<TaskResponse> tasks) {
    }

    @Schema(name = "StudyTask", requiredProperties = { "date", "kind", "title", "minutes", "reason" })
    record TaskResponse(LocalDate date, TaskKind kind,
            @Schema(description = "Code; absent for what is about the whole exam") String objective, String title, int minutes,
            String reason) {

        static TaskResponse from(Task task) {
            return new TaskResponse(task.date(), task.kind(), task.objective(), task.title(), task.minutes(), task.reason());
        }
    }

    static PlanResponse from(StudyPlan plan, Instant now) {
        Goal goal = plan.goal();
        return new PlanResponse(goal.exam(), goal.examDate(), goal.hoursPerWeek(), goal.audience(), goal.known(),
                plan.outlineVersion(), now,
                plan.weeks().stream().map(week -> new WeekResponse(week.startsOn(), week.minutes(),
                        week.tasks().stream().map(TaskResponse::from).toList())).toList(),
                plan.notes(), "/v1/me/exams/" + goal.exam() + "/plan.ics");
    }
}

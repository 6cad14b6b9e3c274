package io.readyroom.scoring.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.readiness.Evidence;

/** A goal and what it comes to today. */
record StudyPlan(Goal goal, String outlineVersion, List<Week> weeks, List<String> notes) {

    /** The plan as of a day, UTC. */
    static StudyPlan of(Goal goal, ExamFacts exam, Evidence evidence, LocalDate today) {
        List<Topic> topics = Topics.of(goal, exam, evidence.attempts());
        Optional<LocalDate> simulation = evidence.latestSimulation()
                .map(latest -> LocalDate.ofInstant(latest.at(), ZoneOffset.UTC));
        return new StudyPlan(goal, exam.outline().version(), Planner.plan(goal, topics, simulation, today),
                notes(goal, exam, today));
    }

    private static List<String> notes(Goal goal, ExamFacts exam, LocalDate today) {
        List<String> notes = new ArrayList<>();
        if (!goal.examDate().isAfter(today)) {
            notes.add("The exam's day has come: tell how it went (POST /v1/me/outcomes), or set another date.");
        }
        if (exam.retiredOn() != null) {
            notes.add("This exam retires on %s.%s".formatted(exam.retiredOn(),
                    exam.successor() == null ? "" : " Its successor is " + exam.successor() + "."));
        }
        Set<String> unknown = Topics.unknown(goal.known(), exam);
        if (!unknown.isEmpty()) {
            notes.add("The outline of %s doesn't have what you said to know: %s.".formatted(exam.outline().version(),
                    String.join(", ", unknown)));
        }
        return notes;
    }
}

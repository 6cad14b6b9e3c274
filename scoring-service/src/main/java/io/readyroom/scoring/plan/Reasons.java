package io.readyroom.scoring.plan;

import java.time.LocalDate;
import java.util.Locale;

/** Tasks with the sentence that says why. */
final class Reasons {

    private Reasons() {
    }

    static Task drill(LocalDate day, int minutes, Topic topic) {
        String why = topic.attempts() == 0 ? "nothing answered yet"
                : "about %d %% right of %d".formatted(
                        Math.round(topic.mastery() * 100), topic.attempts());
        String claimed = topic.claimed() ? " You said that you know it; your answers say otherwise." : "";
        return new Task(day, TaskKind.DRILL, topic.code(), topic.title(), minutes,
                "%s of the exam, %s.%s".formatted(share(topic), why, claimed));
    }

    static Task check(LocalDate day, int minutes, Topic topic) {
        return new Task(day, TaskKind.DRILL, topic.code(), topic.title(), minutes,
                "You said that you know this: a few questions to be sure, then it is skipped.");
    }

    static Task handsOn(LocalDate day, int minutes, Topic topic) {
        return new Task(day, TaskKind.HANDS_ON, topic.code(), topic.title(), minutes,
                "Set it up once, change one thing, see what breaks, take it down: %s of the exam.".formatted(share(topic)));
    }

    static Task review(LocalDate day, int minutes, boolean last) {
        return new Task(day, TaskKind.REVIEW, null, "Review what is due", minutes,
                last ? "Keeps what you know until the exam; nothing new in the last week."
                        : "What falls due now is forgotten soonest.");
    }

    static Task simulation(LocalDate day, int minutes, boolean last) {
        return new Task(day, TaskKind.SIMULATION, null, "Simulation under exam rules, and a look at its review", minutes,
                last ? "The last one: recent enough for a readiness estimate, early enough to learn from."
                        : "Shows where you stand; readiness needs one that is less than 21 days old.");
    }

    private static String share(Topic topic) {
        return String.format(Locale.ROOT, "%.1f %%", topic.weight() * 100);
    }
}

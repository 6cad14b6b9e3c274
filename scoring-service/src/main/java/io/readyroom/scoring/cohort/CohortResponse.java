package io.readyroom.scoring.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.bank.ExamFacts;

/** A group's sessions of one exam. Fractions are of the points, in whole percents. */
@Schema(name = "Cohort", requiredProperties = { "exam", "learners", "sessions", "fraction", "progress", "domains",
        "weakestObjectives" })
record CohortResponse(String exam, @Schema(description = "Absent while the catalogue is not known here") String title,
        @Schema(description = "Absent for sessions without one") String group, int learners, long sessions,
        @Schema(description = "Mean of the sessions") BigDecimal fraction,
        @Schema(description = "Absent when too few learners sat whole exams") Passed passed, List<Progress> progress,
        @Schema(description = "Those that enough learners had questions of; by code") List<Topic> domains,
        @Schema(description = "Up to five, the weakest first, of those that enough learners had enough questions of") List<Topic> weakestObjectives) {

    private static final int WEAKEST = 5;
    /** Fewer say more about those questions than about the objective. */
    private static final int ENOUGH_QUESTIONS = 10;

    static CohortResponse from(Cohort cohort, Optional<ExamFacts> facts) {
        Map<String, String> titles = titles(facts);
        Tally total = cohort.total();
        return new CohortResponse(cohort.exam(), facts.map(ExamFacts::title).orElse(null), cohort.group(),
                total.learners().size(), total.sessions().size(), total.fraction(), Passed.from(total),
                cohort.periods().stream().map(Progress::from).toList(),
                cohort.domains().stream().map(mark -> Topic.from(mark, titles)).sorted(Comparator.comparing(Topic::code))
                        .toList(),
                cohort.objectives().stream().filter(mark -> mark.questions() >= ENOUGH_QUESTIONS)
                        .sorted(Comparator.comparing(Mark::fraction).thenComparing(Mark::code)).limit(WEAKEST)
                        .map(mark -> Topic.from(mark, titles)).toList());
    }

    private static Map<String, String> titles(Optional<ExamFacts> facts) {
        Map<String, String> titles = new HashMap<>();
        facts.ifPresent(known -> known.outline().domains().forEach(domain -> {
            titles.put(domain.code(), domain.title());
            domain.objectives().forEach(objective -> titles.put(objective.code(), objective.title()));
        }));
        return titles;
    }

    /** @param share of the whole exams that were passed */
    @Schema(name = "CohortPassed", requiredProperties = { "sessions", "share" })
    record Passed(@Schema(description = "Whole exams") long sessions, BigDecimal share) {

        static Passed from(Tally total) {
            return total.exams() == 0 ? null : new Passed(total.exams(), Share.of(total.passes(), total.exams()));
        }
    }

    /** One week, or as many as it took for enough learners. */
    @Schema(name = "CohortProgress", requiredProperties = { "from", "to", "learners", "sessions", "fraction" })
    record Progress(@Schema(description = "A Monday, by UTC") LocalDate from, @Schema(description = "A Sunday") LocalDate to,
            int learners, long sessions, BigDecimal fraction) {

        static Progress from(Period period) {
            return new Progress(period.from(), period.to(), period.tally().learners().size(), period.tally().sessions().size(),
                    period.tally().fraction());
        }
    }

    @Schema(name = "CohortTopic", requiredProperties = { "code", "title", "fraction" })
    record Topic(String code, @Schema(description = "The code where no title is known") String title, BigDecimal fraction) {

        static Topic from(Mark mark, Map<String, String> titles) {
            String title = titles.get(mark.code());
            return new Topic(mark.code(), title == null ? mark.code() : title, mark.fraction());
        }
    }
}

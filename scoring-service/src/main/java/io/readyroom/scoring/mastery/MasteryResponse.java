package io.readyroom.scoring.mastery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.evidence.ObjectiveEvidence;
import io.readyroom.scoring.knowledge.Performance;
import io.readyroom.scoring.schedule.ExamSchedule;
import io.readyroom.scoring.schedule.ScheduledObjective;

/** Mastery by the outline in force, in its order. */
@Schema(name = "Mastery", requiredProperties = { "exam", "outlineVersion", "asOf", "domains" })
record MasteryResponse(String exam, String outlineVersion, Instant asOf, List<Domain> domains) {

    private static final double PLACES = 1e4;

    /** @param mastery mean of the objectives with evidence; absent without any */
    @Schema(name = "DomainMastery", requiredProperties = { "code", "title", "evidence", "objectives" })
    record Domain(String code, String title,
            @Schema(description = "Mean over the objectives with evidence, 0–1; absent without any") Double mastery,
            @Schema(description = "First attempts that it rests on") int evidence, List<Objective> objectives) {

        static Domain of(ExamFacts.Domain domain, Map<String, ScheduledObjective> known, Instant now) {
            List<Objective> objectives = domain.objectives().stream()
                    .map(objective -> Objective.of(objective, known.get(objective.code()), now)).toList();
            OptionalDouble mean = objectives.stream().filter(one -> one.mastery() != null).mapToDouble(Objective::mastery)
                    .average();
            return new Domain(domain.code(), domain.title(), mean.isPresent() ? rounded(mean.getAsDouble()) : null,
                    objectives.stream().mapToInt(Objective::evidence).sum(), objectives);
        }
    }

    @Schema(name = "ObjectiveMastery", requiredProperties = { "code", "title", "evidence", "due" })
    record Objective(String code, String title,
            @Schema(description = "Probability of a right answer to a new question, 0–1; absent without evidence") Double mastery,
            @Schema(description = "First attempts that it rests on; the older they are the less each says") int evidence,
            @Schema(description = "Last answered, in whatever mode") Instant lastSeenAt,
            @Schema(description = "When it is to be reviewed; absent before the first answer") Instant dueAt, boolean due) {

        static Objective of(ExamFacts.Objective objective, ScheduledObjective known, Instant now) {
            if (known == null) {
                return new Objective(objective.code(), objective.title(), null, 0, null, null, false);
            }
            ObjectiveEvidence evidence = known.evidence();
            Performance performance = evidence.performanceAt(now);
            return new Objective(objective.code(), objective.title(),
                    performance.answers() == 0 ? null : rounded(performance.mastery()), performance.answers(),
                    evidence.lastAt(), known.dueAt(), known.due());
        }
    }

    static MasteryResponse from(ExamSchedule schedule, Instant now) {
        Map<String, ScheduledObjective> known = schedule.objectives().stream()
                .collect(Collectors.toMap(one -> one.evidence().objective(), Function.identity()));
        ExamFacts exam = schedule.exam();
        return new MasteryResponse(exam.exam(), exam.outline().version(), now,
                exam.outline().domains().stream().map(domain -> Domain.of(domain, known, now)).toList());
    }

    private static double rounded(double probability) {
        return Math.round(probability * PLACES) / PLACES;
    }
}

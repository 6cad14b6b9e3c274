package io.readyroom.scoring.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a review session is to be made of. */
@Schema(name = "DueObjectives", requiredProperties = "items")
record DueObjectivesResponse(@Schema(description = "The least remembered first") List<Item> items,
        @Schema(description = "When the next of those that aren't due becomes so; absent when none will") Instant nextDueAt) {

    @Schema(name = "DueObjective", requiredProperties = { "objective", "dueAt", "questionIds" })
    record Item(String objective, Instant dueAt,
            @Schema(description = "Last answered, the newest first: serve a sibling instead") List<UUID> questionIds) {
    }

    static DueObjectivesResponse from(ExamSchedule schedule, int limit) {
        return new DueObjectivesResponse(schedule.due().stream().limit(limit)
                .map(one -> new Item(one.evidence().objective(), one.dueAt(), one.evidence().questions())).toList(),
                schedule.nextDueAt().orElse(null));
    }
}

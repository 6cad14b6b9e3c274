package io.readyroom.exam.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a learner has to review for an exam.
 *
 * @param items the least remembered first
 * @param nextDueAt when the next of those that aren't due becomes so; null when none will
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DueReviews(List<DueObjective> items, Instant nextDueAt) {

    static final DueReviews NONE = new DueReviews(List.of(), null);

    public DueReviews {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** @param questionIds last answered, the newest first */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DueObjective(String objective, List<UUID> questionIds) {

        public DueObjective {
            questionIds = questionIds == null ? List.of() : List.copyOf(questionIds);
        }
    }
}

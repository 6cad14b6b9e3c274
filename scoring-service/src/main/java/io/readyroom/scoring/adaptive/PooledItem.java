package io.readyroom.scoring.adaptive;

import java.util.Set;
import java.util.UUID;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.grading.QuestionType;

/**
 * A question as it is drawn.
 *
 * @param enemies in both directions
 * @param components that its points come from
 */
record PooledItem(UUID questionId, UUID versionId, String objective, String domain, QuestionType type, String language,
        ItemParameters parameters, int components, Set<UUID> enemies, Information information) {

    PooledItem(UUID questionId, UUID versionId, String objective, String domain, QuestionType type, String language,
            ItemParameters parameters, int components, Set<UUID> enemies) {
        this(questionId, versionId, objective, domain, type, language, parameters, components, enemies,
                Information.of(parameters));
    }
}

package io.readyroom.scoring.adaptive;

import java.util.Set;
import java.util.UUID;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Nodes;
import io.readyroom.scoring.ability.Posterior;
import io.readyroom.scoring.grading.QuestionType;

/**
 * A question as it is drawn.
 *
 * @param enemies in both directions
 * @param information about ability, at each node: computed once, for it is looked at with every draw
 */
record PooledItem(UUID questionId, UUID versionId, String objective, String domain, QuestionType type, String language,
        ItemParameters parameters, int components, Set<UUID> enemies, float[] information) {

    static float[] information(ItemParameters parameters) {
        float[] information = new float[Nodes.COUNT];
        for (int node = 0; node < information.length; node++) {
            information[node] = (float) parameters.information(Nodes.at(node));
        }
        return information;
    }

    /** What an answer is expected to tell, over all abilities that are still possible (van der Linden 1998). */
    double information(Posterior posterior) {
        double sum = 0;
        for (int node = 0; node < information.length; node++) {
            sum += posterior.weight(node) * information[node];
        }
        return sum;
    }
}

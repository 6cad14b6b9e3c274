package io.readyroom.scoring.adaptive;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Nodes;
import io.readyroom.scoring.ability.Posterior;

/** What an item tells about ability, at each of the nodes: computed once, for it is looked at with every draw. */
final class Information {

    private final float[] atNodes;

    private Information(float[] atNodes) {
        this.atNodes = atNodes;
    }

    static Information of(ItemParameters item) {
        float[] atNodes = new float[Nodes.COUNT];
        for (int node = 0; node < atNodes.length; node++) {
            atNodes[node] = (float) item.information(Nodes.at(node));
        }
        return new Information(atNodes);
    }

    /** What an answer is expected to tell, over all abilities that are still possible (van der Linden 1998). */
    double expected(Posterior posterior) {
        double sum = 0;
        for (int node = 0; node < atNodes.length; node++) {
            sum += posterior.weight(node) * atNodes[node];
        }
        return sum;
    }
}

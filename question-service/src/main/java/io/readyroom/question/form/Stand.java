package io.readyroom.question.form;

import java.util.UUID;
import java.util.stream.Stream;

/** Which questions stand in for one that a learner missed or flagged, or that is to be there. */
final class Stand {

    private Stand() {
    }

    /**
     * The question itself where the mode may show it; siblings where the mode's policy wants those: of a reserve question
     * nobody is shown anything but a sibling from practice. Nothing stands in for one that has to be there itself.
     */
    static Stream<PooledQuestion> ins(QuestionPools pools, UUID id, FormOrder order) {
        return pools.find(id).stream().flatMap(question -> {
            if (order.wanted().fits(question)) {
                return Stream.of(question);
            }
            boolean bySiblings = !order.whole() && order.policy().siblingsOf() != null
                    && order.policy().siblingsOf().contains(question.pool());
            return bySiblings ? question.siblings().stream().sorted().flatMap(sibling -> pools.find(sibling).stream())
                    .filter(order.wanted()::fits) : Stream.empty();
        });
    }
}

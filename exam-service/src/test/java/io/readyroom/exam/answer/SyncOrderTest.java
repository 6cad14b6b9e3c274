package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.NullNode;

import io.readyroom.exam.policy.DeliveryPolicy;

class SyncOrderTest {

    private static final DeliveryPolicy FORWARD = new DeliveryPolicy("forward", null, null, null, null, null, null, null, null,
            null,
            null);

    /** In the order of the request, the answer that was given first would lock the slot for the one that counts. */
    @Test
    void takesTheHighestRevisionOfASlotFirstAndSlotsAtOnce() {
        assertThat(rows(DeliveryPolicy.FREE, entry(2, 1), entry(1, 4), entry(2, 9), entry(1, 4), entry(2, 5)))
                .containsExactly(List.of(1, 3), List.of(2, 4, 0));
    }

    /** At once, the last question could be saved first and lock all before it. */
    @Test
    void takesQuestionsInTheirOrderWhereThereIsNoWayBack() {
        assertThat(rows(FORWARD, entry(3, 1), entry(1, 1), entry(2, 2), entry(1, 7))).containsExactly(List.of(3, 1, 2, 0));
    }

    @Test
    void forgetsNoEntry() {
        List<AnswersRequest.Entry> entries = IntStream.range(0, 200).mapToObj(i -> entry(1 + i * 7 % 40, 1 + i % 5)).toList();
        for (DeliveryPolicy policy : List.of(DeliveryPolicy.FREE, FORWARD)) {
            List<Integer> taken = new ArrayList<>();
            SyncOrder.of(policy, entries).forEach(row -> row.forEach(next -> taken.add(next.index())));
            assertThat(taken).hasSize(200).doesNotHaveDuplicates();
        }
    }

    private static Collection<List<Integer>> rows(DeliveryPolicy policy, AnswersRequest.Entry... entries) {
        return SyncOrder.of(policy, List.of(entries)).stream()
                .map(row -> row.stream().map(SyncOrder.Numbered::index).toList()).toList();
    }

    private static AnswersRequest.Entry entry(int position, int revision) {
        return new AnswersRequest.Entry(position, NullNode.getInstance(), revision, null, null, null);
    }
}

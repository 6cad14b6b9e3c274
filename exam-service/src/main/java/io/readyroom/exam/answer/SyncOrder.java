package io.readyroom.exam.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.readyroom.exam.policy.DeliveryPolicy;

/**
 * In which order the entries of a batch are saved. Of several for a slot the highest revision goes first: where an answer locks
 * its slot, an older one that happened to come first would be what is stored for ever. Where a later question locks the earlier
 * ones, questions go in their order. All else goes at once.
 */
final class SyncOrder {

    private SyncOrder() {
    }

    /** Rows of entries: within a row each waits for the one before. */
    static Collection<List<Numbered>> of(DeliveryPolicy policy, List<AnswersRequest.Entry> entries) {
        List<Numbered> sorted = IntStream.range(0, entries.size()).mapToObj(i -> new Numbered(i, entries.get(i)))
                .sorted(Comparator.comparing(Numbered::position).thenComparing(Numbered::revision, Comparator.reverseOrder()))
                .toList();
        return policy.isForward() ? List.of(sorted)
                : sorted.stream().collect(Collectors.groupingBy(Numbered::position, TreeMap::new, Collectors.toList()))
                        .values();
    }

    /** @param index of the entry in the request, from 0 */
    record Numbered(int index, AnswersRequest.Entry entry) {

        int position() {
            return entry.position();
        }

        int revision() {
            return entry.revision();
        }
    }
}

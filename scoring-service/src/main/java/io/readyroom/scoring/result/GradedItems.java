package io.readyroom.scoring.result;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import io.readyroom.scoring.grading.Score;

/** The questions of a result as they are stored: a column for each of their properties, all of one length. */
@JsonNaming(SnakeCaseStrategy.class)
record GradedItems(List<Integer> positions, List<UUID> questionVersionIds, List<Integer> keyRevisions, List<Integer> itemPoints,
        List<Integer> itemMaxPoints, List<Boolean> counted, List<Boolean> voided) {

    static GradedItems of(List<GradedItem> items) {
        return new GradedItems(items.stream().map(GradedItem::position).toList(),
                items.stream().map(GradedItem::questionVersionId).toList(),
                items.stream().map(GradedItem::keyRevision).toList(),
                items.stream().map(item -> item.score().points()).toList(),
                items.stream().map(item -> item.score().maxPoints()).toList(),
                items.stream().map(GradedItem::counted).toList(), items.stream().map(GradedItem::voided).toList());
    }

    List<GradedItem> list() {
        return IntStream.range(0, positions.size())
                .mapToObj(i -> new GradedItem(positions.get(i), questionVersionIds.get(i), keyRevisions.get(i),
                        new Score(itemPoints.get(i), itemMaxPoints.get(i)), counted.get(i), voided.get(i)))
                .toList();
    }
}

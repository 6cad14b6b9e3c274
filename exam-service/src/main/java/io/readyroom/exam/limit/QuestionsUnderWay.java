package io.readyroom.exam.limit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Forms that this process is about to hand out, or has just handed out, by learner: whoever sends a hundred starts at once
 * would
 * otherwise be counted by none of them.
 */
final class QuestionsUnderWay {

    /** Longer than a start takes; what is stored by then is counted once all the same, for different questions are counted. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int LEARNERS = 50_000;

    private final Cache<UUID, List<List<UUID>>> forms = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(LEARNERS).build();

    /** Notes a form, and answers those of the learner that were there before it. */
    List<List<UUID>> add(UUID learnerId, List<UUID> form) {
        List<List<UUID>> with = forms.asMap().merge(learnerId, List.of(form),
                (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
        return with.subList(0, with.size() - 1);
    }

    /** Takes back a form that was refused. */
    void remove(UUID learnerId, List<UUID> form) {
        forms.asMap().computeIfPresent(learnerId, (id, before) -> without(before, form));
    }

    /** By identity: two sittings may have the same form. Null when nothing is left. */
    @SuppressWarnings("ReferenceEquality")
    private static List<List<UUID>> without(List<List<UUID>> before, List<UUID> form) {
        List<List<UUID>> left = before.stream().filter(other -> other != form).toList();
        return left.isEmpty() ? null : left;
    }
}

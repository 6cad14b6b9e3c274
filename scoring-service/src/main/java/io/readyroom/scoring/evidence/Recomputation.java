package io.readyroom.scoring.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.evidence.EvidenceRepository.Stored;
import io.readyroom.scoring.evidence.StoredSittings.Place;
import io.readyroom.scoring.evidence.StoredSittings.StoredSitting;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Makes evidence anew from all stored sessions, in the order of their submission: costs what these learners have done in that
 * exam, in memory a page at a time.
 *
 * <p>
 * The rows are locked before the sessions are read. Whoever adds a session stores its result before it locks the row, so a
 * session that isn't seen here is added after this.
 */
@ApplicationScoped
class Recomputation {

    private final EvidenceRepository repository;
    private final StoredSittings sittings;
    private final PlacementRepository placements;
    private final AnswerTimes times;

    Recomputation(EvidenceRepository repository, StoredSittings sittings, PlacementRepository placements, AnswerTimes times) {
        this.repository = repository;
        this.sittings = sittings;
        this.placements = placements;
        this.times = times;
    }

    Uni<Void> of(SqlConnection tx, Set<EvidenceKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<EvidenceKey, LearnerEvidence> folded = new HashMap<>();
        keys.forEach(key -> folded.put(key, LearnerEvidence.NONE));
        return repository.lockOrCreate(tx, keys)
                .call(() -> fold(tx, folded, Place.START))
                .chain(revisions -> repository.write(tx, folded.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> new Stored(revisions.get(entry.getKey()), entry.getValue()).next(entry.getValue())))))
                .replaceWithVoid();
    }

    private Uni<Void> fold(SqlConnection tx, Map<EvidenceKey, LearnerEvidence> folded, Place after) {
        return sittings.next(tx, folded.keySet(), after).chain(page -> page.isEmpty() ? Uni.createFrom().voidItem()
                : add(tx, folded, page).chain(() -> fold(tx, folded, page.get(page.size() - 1).place())));
    }

    private Uni<Void> add(SqlConnection tx, Map<EvidenceKey, LearnerEvidence> folded, List<StoredSitting> page) {
        List<StoredSitting> live = page.stream().filter(one -> one.session().livemode()).toList();
        Map<EvidenceKey, List<StoredSitting>> byLearner = live.stream()
                .collect(Collectors.groupingBy(one -> one.place().key()));
        return placements.of(tx, byLearner.entrySet().stream().flatMap(entry -> folded.get(entry.getKey())
                .toBePlaced(sessions(entry.getValue()))))
                .invoke(known -> live.forEach(one -> folded.computeIfPresent(one.place().key(),
                        (key, evidence) -> evidence.add(one.session(),
                                AnsweredItems.of(one.session(), one.items(), times.mediansMs(key.exam())), known))))
                .replaceWithVoid();
    }

    private static Collection<ExamSessionSubmitted> sessions(List<StoredSitting> sittings) {
        return sittings.stream().map(StoredSitting::session).toList();
    }
}

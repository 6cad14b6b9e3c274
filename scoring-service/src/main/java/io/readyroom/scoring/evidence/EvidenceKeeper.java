package io.readyroom.scoring.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.claim.LearnerRecords;
import io.readyroom.scoring.evidence.EvidenceRepository.Stored;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingObserver;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Keeps evidence as if all sessions of a learner in an exam had been added in the order of their submission. A session that
 * comes in that order, as nearly all do, is added to what is there: a read and a write for a batch. Test sessions of partners
 * are nobody's learning.
 */
@Priority(30)
@ApplicationScoped
class EvidenceKeeper implements SittingObserver, LearnerRecords {

    private final EvidenceRepository repository;
    private final PlacementRepository placements;
    private final Recomputation recomputation;
    private final AnswerTimes times;

    EvidenceKeeper(EvidenceRepository repository, PlacementRepository placements, Recomputation recomputation,
            AnswerTimes times) {
        this.repository = repository;
        this.placements = placements;
        this.recomputation = recomputation;
        this.times = times;
    }

    @Override
    public Uni<Void> scored(SqlConnection tx, List<Sitting> sittings) {
        Map<EvidenceKey, List<Sitting>> added = inOrder(sittings);
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return repository.lock(tx, added.keySet())
                .chain(stored -> add(tx, added, stored))
                .invoke(() -> added.values().forEach(all -> all.forEach(one -> times.add(one.submission().session()))));
    }

    private static Map<EvidenceKey, List<Sitting>> inOrder(List<Sitting> sittings) {
        Map<EvidenceKey, List<Sitting>> byLearner = new LinkedHashMap<>();
        sittings.stream().filter(one -> one.submission().session().livemode())
                .sorted(Comparator.comparing(one -> one.submission().session().submittedAt()))
                .forEach(one -> byLearner.computeIfAbsent(new EvidenceKey(one.submission().learnerId(),
                        one.submission().session().exam()), key -> new ArrayList<>()).add(one));
        return byLearner;
    }

    private Uni<Void> add(SqlConnection tx, Map<EvidenceKey, List<Sitting>> added, Map<EvidenceKey, Stored> stored) {
        Set<EvidenceKey> late = added.keySet().stream()
                .filter(key -> known(stored, key).evidence().isPast(sessions(added.get(key)).get(0)))
                .collect(Collectors.toSet());
        Set<EvidenceKey> punctual = new HashSet<>(added.keySet());
        punctual.removeAll(late);
        return write(tx, punctual, added, stored).chain(written -> {
            Set<EvidenceKey> rest = new HashSet<>(added.keySet());
            rest.removeAll(written);
            return recomputation.of(tx, rest);
        });
    }

    private Uni<Set<EvidenceKey>> write(SqlConnection tx, Set<EvidenceKey> keys, Map<EvidenceKey, List<Sitting>> added,
            Map<EvidenceKey, Stored> stored) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Stream<UUID> unplaced = keys.stream()
                .flatMap(key -> known(stored, key).evidence().toBePlaced(sessions(added.get(key))));
        return placements.of(tx, unplaced)
                .map(known -> keys.stream().collect(Collectors.toMap(key -> key,
                        key -> next(known(stored, key), added.get(key), known))))
                .chain(next -> repository.write(tx, next));
    }

    private Stored next(Stored before, List<Sitting> sittings, Placements known) {
        LearnerEvidence evidence = before.evidence();
        for (Sitting one : sittings) {
            ExamSessionSubmitted session = one.submission().session();
            evidence = evidence.add(session,
                    AnsweredItems.of(session, one.scored().items(), times.mediansMs(session.exam())), known);
        }
        return before.next(evidence);
    }

    private static Stored known(Map<EvidenceKey, Stored> stored, EvidenceKey key) {
        return stored.getOrDefault(key, Stored.NOTHING);
    }

    private static List<ExamSessionSubmitted> sessions(List<Sitting> sittings) {
        return sittings.stream().map(one -> one.submission().session()).toList();
    }

    /** A memory can't be taken back by a step: what a wrong key made of it is in every later state. So it is made anew. */
    @Override
    public Uni<Void> rescored(SqlConnection tx, List<Rescored> sittings) {
        return recomputation.of(tx, sittings.stream()
                .filter(one -> one.submission().session().livemode()
                        && !evidence(one.before().items()).equals(evidence(one.after().items())))
                .map(one -> new EvidenceKey(one.submission().learnerId(), one.submission().session().exam()))
                .collect(Collectors.toSet()));
    }

    /** What of a result is evidence: the key that graded it isn't. */
    private static List<List<Object>> evidence(List<GradedItem> items) {
        return items.stream().map(item -> List.<Object> of(item.position(), item.score(), item.counted())).toList();
    }

    @Override
    public Uni<Void> move(SqlConnection tx, Map<UUID, UUID> accounts) {
        return repository.remove(tx, accounts.keySet())
                .chain(removed -> recomputation.of(tx, removed.stream()
                        .map(key -> new EvidenceKey(accounts.get(key.learnerId()), key.exam())).collect(Collectors.toSet())));
    }

    @Override
    public Uni<Void> erase(SqlConnection tx, UUID learner) {
        return repository.remove(tx, Set.of(learner)).replaceWithVoid();
    }
}

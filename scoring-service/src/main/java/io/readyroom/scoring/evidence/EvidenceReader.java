package io.readyroom.scoring.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.bank.Bank;
import io.readyroom.scoring.bank.ExamFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Evidence for those who show it or plan by it, carried over to the outline in force. What stands in no place there is left
 * out.
 */
@ApplicationScoped
public class EvidenceReader {

    private final EvidenceRepository repository;
    private final PlacementRepository placements;
    private final Bank bank;
    private final Pool pool;

    EvidenceReader(EvidenceRepository repository, PlacementRepository placements, Bank bank, Pool pool) {
        this.repository = repository;
        this.placements = placements;
        this.bank = bank;
        this.pool = pool;
    }

    /** A learner's evidence for an exam, in no particular order; fails with not-found when there is no such exam. */
    public Uni<ExamEvidence> of(UUID learner, String exam) {
        return bank.requireExam(pool, exam).chain(facts -> repository.ofLearner(pool, learner, exam)
                .chain(found -> inForce(facts, found.getOrDefault(exam, LearnerEvidence.NONE))));
    }

    /**
     * A learner's evidence for every exam that there is some for.
     *
     * @param exam the only one wanted, or null for all
     */
    public Uni<List<ExamEvidence>> ofAll(UUID learner, String exam) {
        return repository.ofLearner(pool, learner, exam).chain(found -> {
            Uni<List<ExamEvidence>> all = Uni.createFrom().item(new ArrayList<>());
            for (Map.Entry<String, LearnerEvidence> one : found.entrySet()) {
                all = all.chain(list -> known(one.getKey(), one.getValue()).invoke(known -> known.ifPresent(list::add))
                        .replaceWith(list));
            }
            return all;
        });
    }

    private Uni<Optional<ExamEvidence>> known(String exam, LearnerEvidence evidence) {
        return bank.exam(pool, exam).chain(facts -> facts.map(known -> inForce(known, evidence).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<ExamEvidence> inForce(ExamFacts facts, LearnerEvidence evidence) {
        String outline = facts.outline().version();
        return placements.of(pool, evidence.toBePlaced(outline))
                .map(known -> new ExamEvidence(facts, evidence.under(outline, known).objectives().stream()
                        .filter(one -> one.outline().equals(outline)).toList()));
    }
}

package io.readyroom.scoring.rescoring;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.ScoringProblem;
import io.readyroom.scoring.submission.ExamRulesRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What operators decide. Said twice, a decision is the same as said once. */
@Singleton
class Rescorings {

    private static final String ONE_OPEN_POLICY = "rescoring_one_open_policy";
    private static final Logger LOG = Logger.getLogger(Rescorings.class);

    private final Pool pool;
    private final RescoringRepository repository;
    private final ExamRulesRepository rules;

    Rescorings(Pool pool, RescoringRepository repository, ExamRulesRepository rules) {
        this.pool = pool;
        this.repository = repository;
        this.rules = rules;
    }

    /** Asks for other rules of an exam. Nothing changes before they are applied. */
    Uni<RescoringResponse> create(CreateRescoringRequest request, UUID operator, CreateKey key) {
        return pool.withTransaction(tx -> key.once(Transaction.on(tx), operator, () -> create(tx, request, operator)))
                .onFailure(failure -> SqlErrors.isUniqueViolation(failure, ONE_OPEN_POLICY))
                .transform(failure -> ProblemException.of(ScoringProblem.RESCORING_OPEN,
                        "Apply or cancel the rescoring of this exam that is open; its preview would not hold."));
    }

    private Uni<RescoringResponse> create(SqlConnection tx, CreateRescoringRequest request, UUID operator) {
        return repository.knowsExam(tx, request.exam())
                .invoke(known -> {
                    if (!known) {
                        throw ProblemException.of(ScoringProblem.UNKNOWN_EXAM, "There is no exam of that code.")
                                .withError("exam", "unknown exam");
                    }
                })
                .chain(() -> repository.addPolicy(tx, Ids.next(), request, operator))
                .map(RescoringResponse::from);
    }

    /** Begins what was previewed and whose time has come. */
    Uni<Integer> beginDue() {
        return repository.beginDue();
    }

    /** Begins, or goes on with one that was held. From the commit on first gradings follow the rules of a policy. */
    Uni<Rescoring> apply(UUID id, UUID operator) {
        return decide(id, operator, RescoringStatus.APPLYING);
    }

    /** Lets it wait until somebody applies it, however much of it is done. */
    Uni<Rescoring> hold(UUID id, UUID operator) {
        return decide(id, operator, RescoringStatus.HELD);
    }

    /** Gives up a policy that was not begun. */
    Uni<Rescoring> cancel(UUID id, UUID operator) {
        return decide(id, operator, RescoringStatus.CANCELLED);
    }

    private Uni<Rescoring> decide(UUID id, UUID operator, RescoringStatus wanted) {
        return pool.withTransaction(tx -> repository.lock(tx, id)
                .chain(found -> found.isOrWas(wanted) ? Uni.createFrom().item(found) : move(tx, found, wanted, operator)))
                .onFailure(failure -> SqlErrors.isUniqueViolation(failure, ONE_OPEN_POLICY))
                .transform(failure -> ProblemException.of(ScoringProblem.RESCORING_OPEN,
                        "Another policy of this exam is open. Cancel or apply that one, then hold this one.", failure));
    }

    private Uni<Rescoring> move(SqlConnection tx, Rescoring found, RescoringStatus wanted, UUID operator) {
        refuseWhatCantBe(found, wanted);
        boolean enacts = wanted == RescoringStatus.APPLYING && found.isPolicy() && found.rulesRevision() == null;
        Uni<Integer> revision = enacts
                ? rules.add(tx, found.exam(), found.gradingPolicy(), found.cut(), found.reason(), found.id())
                : Uni.createFrom().nullItem();
        return revision.chain(enacted -> repository.move(tx, found.id(), wanted, operator, enacted))
                .invoke(() -> LOG.infof("Rescoring %s is %s by %s", found.id(), wanted.wire(), operator));
    }

    private static void refuseWhatCantBe(Rescoring found, RescoringStatus wanted) {
        if (wanted == RescoringStatus.CANCELLED && !found.isPolicy()) {
            throw ProblemException.of(ScoringProblem.WRONG_STATE,
                    "What a key is can't be cancelled, only held. If it is wrong, correct it once more.");
        }
        if (!found.status().mayBecome(wanted) || (wanted == RescoringStatus.CANCELLED && found.rulesRevision() != null)) {
            throw ProblemException.of(ScoringProblem.WRONG_STATE, "The rescoring is " + found.status().wire()
                    + (found.rulesRevision() == null ? "." : ", and its rules are in force."));
        }
        if (wanted == RescoringStatus.APPLYING && found.previewedAt() == null) {
            throw ProblemException.of(ScoringProblem.NOT_PREVIEWED, "Its preview is still being made. Read it, then apply.");
        }
    }
}

package io.readyroom.scoring.adaptive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.ability.ParameterSet;
import io.readyroom.scoring.ability.ParameterSets;
import io.readyroom.scoring.answerkey.AnswerKeyRepository;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.bank.Bank;
import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.bank.QuestionFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The pools in memory: of exams that somebody has asked for, by the calibrations that sessions hold. A change of the bank is
 * noticed in the background; whoever asks meanwhile has all of the old pool or all of the new.
 */
@ApplicationScoped
class Pools {

    private static final Logger LOG = Logger.getLogger(Pools.class);

    /** Something that is another whenever a question, the exam or a key is. */
    private static final String STATE = """
            SELECT concat_ws(' ', (SELECT aggregate_version FROM exam_facts WHERE exam = $1),
                             (SELECT sum(aggregate_version) FROM question_facts WHERE exam = $1),
                             (SELECT count(*) FROM answer_key_revision)) AS state""";

    /** One of a thousand questions takes about half a megabyte. */
    private static final int KEPT = 100;

    private final Bank bank;
    private final AnswerKeyRepository keys;
    private final ParameterSets sets;
    private final Pool database;
    private final Vertx vertx;
    private final Map<String, PoolFacts> facts = new ConcurrentHashMap<>();
    private final Cache<Name, ItemPool> pools = Caffeine.newBuilder().maximumSize(KEPT).build();

    Pools(Bank bank, AnswerKeyRepository keys, ParameterSets sets, Pool database, Vertx vertx) {
        this.bank = bank;
        this.keys = keys;
        this.sets = sets;
        this.database = database;
        this.vertx = vertx;
    }

    /**
     * The pool of an exam; fails with not-found when there is no such exam, and with the request's problem when there is no
     * such calibration.
     *
     * @param calibration null for the newest
     * @param asked questions that another replica may have asked: where one is not known it is read again
     */
    Uni<ItemPool> of(String exam, Integer calibration, Collection<UUID> asked) {
        return set(exam, calibration).chain(set -> facts(exam).chain(known -> pool(known, set))
                .chain(pool -> pool.known().keySet().containsAll(asked) ? Uni.createFrom().item(pool)
                        : read(exam).chain(fresh -> pool(fresh, set))));
    }

    private Uni<ParameterSet> set(String exam, Integer calibration) {
        return calibration == null ? sets.latest(database, exam)
                : sets.find(database, exam, calibration).map(found -> found.orElseThrow(() -> ProblemException
                        .of(CommonProblem.INVALID_REQUEST, "The exam has no such calibration.")
                        .withError("calibration", "is not one of the exam's")));
    }

    private Uni<PoolFacts> facts(String exam) {
        PoolFacts known = facts.get(exam);
        return known == null ? read(exam) : Uni.createFrom().item(known);
    }

    private Uni<ItemPool> pool(PoolFacts known, ParameterSet set) {
        Name name = new Name(known.exam().exam(), set.number(), known.state());
        ItemPool pool = pools.getIfPresent(name);
        return pool != null ? Uni.createFrom().item(pool)
                : vertx.executeBlocking(() -> known.pool(set), false).invoke(made -> pools.put(name, made));
    }

    /** Reads what has changed of the exams that are in use, and has the newest pool ready before it is asked for. */
    @Scheduled(identity = "adaptive-pools", every = "{readyroom.adaptive.refresh}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String exam : facts.keySet().stream().sorted().toList()) {
            done = done.chain(() -> refresh(exam));
        }
        return done.onFailure().invoke(failure -> LOG.warnf("Pools kept as they are: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> refresh(String exam) {
        return state(exam)
                .chain(state -> state.equals(facts.get(exam).state()) ? facts(exam) : read(exam))
                .chain(known -> sets.latest(database, exam).chain(set -> pool(known, set)))
                .replaceWithVoid();
    }

    /** The state first: what changes while the rest is read makes another one. */
    private Uni<PoolFacts> read(String exam) {
        return state(exam).chain(state -> bank.requireExam(database, exam).chain(found -> read(state, found)))
                .invoke(read -> facts.put(exam, read));
    }

    private Uni<PoolFacts> read(String state, ExamFacts exam) {
        return bank.questions(database, exam.exam())
                .chain(questions -> bank.versions(database, exam.exam()).chain(versions -> keys(questions)
                        .map(known -> new PoolFacts(state, exam, questions, versions, known))));
    }

    private Uni<Map<UUID, KeyRevision>> keys(List<QuestionFacts> questions) {
        return keys.heads(database,
                questions.stream().filter(PoolFacts::isOffered).map(QuestionFacts::currentVersionId).toList());
    }

    private Uni<String> state(String exam) {
        return database.preparedQuery(STATE).execute(Tuple.of(exam)).map(rows -> rows.iterator().next().getString("state"));
    }

    private record Name(String exam, int calibration, String state) {
    }
}

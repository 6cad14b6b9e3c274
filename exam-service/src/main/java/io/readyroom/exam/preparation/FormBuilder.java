package io.readyroom.exam.preparation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.exam.question.Form;
import io.readyroom.exam.question.FormAssembly;
import io.readyroom.exam.question.FormRequest;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;

/** Builds forms for assignments that open soon, one assignment at a time and a request's worth of forms at a time. */
@Singleton
class FormBuilder {

    private static final Logger LOG = Logger.getLogger(FormBuilder.class);
    /** As many as go into one request to question-service: whoever starts meanwhile waits behind one of these. */
    private static final int BATCH = 64;
    /** Longer than a batch may take; when a replica dies, another one goes on after it. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final PreparationRepository repository;
    private final FormAssembly forms;
    private final PreparationConfig config;

    FormBuilder(PreparationRepository repository, FormAssembly forms, PreparationConfig config) {
        this.repository = repository;
        this.forms = forms;
        this.config = config;
    }

    @Scheduled(every = "{readyroom.assignments.prepare-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> prepare() {
        return Uni.createFrom().deferred(this::prepareNext)
                .repeat().until(Optional::isEmpty)
                .collect().last()
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("Forms not built ahead, tried again: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    @Scheduled(every = "{readyroom.assignments.forget-forms-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return repository.forget().replaceWithVoid()
                .onFailure().invoke(failure -> LOG.debug("Old forms stay a little longer", failure))
                .onFailure().recoverWithNull();
    }

    /** Empty when there is nothing to prepare. */
    private Uni<Optional<UUID>> prepareNext() {
        return repository.lease(config.prepareBefore(), LEASE)
                .call(leased -> leased.map(this::prepare).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> prepare(UUID assignmentId) {
        return Uni.createFrom().deferred(() -> repository.read(assignmentId).call(this::addBatch))
                .repeat().until(preparation -> preparation.missing(config.mostPrepared()) == 0)
                .collect().last()
                .chain(() -> repository.read(assignmentId))
                .call(preparation -> repository.finish(preparation.assignment()))
                .invoke(FormBuilder::tell)
                .replaceWithVoid()
                .onFailure(ProblemException.class).recoverWithUni(refusal -> giveUp(assignmentId, refusal));
    }

    private static void tell(Preparation preparation) {
        if (preparation.forms() > 0) {
            LOG.infof("%d forms are ready for assignment %s", preparation.forms(), preparation.assignment().id());
        }
    }

    private Uni<Void> addBatch(Preparation preparation) {
        int missing = Math.min(BATCH, preparation.missing(config.mostPrepared()));
        return missing == 0 ? Uni.createFrom().voidItem()
                : UniHelper.toUni(build(preparation, missing)).chain(built -> repository.add(preparation, built, LEASE));
    }

    private Future<List<Form>> build(Preparation preparation, int count) {
        FormRequest request = preparation.assignment().toFormRequest(preparation.assignment().languageOrDefault(),
                PackedIds.NONE);
        List<Future<Form>> building = Stream.generate(() -> forms.assemble(request)).limit(count).toList();
        return Future.all(building).map(all -> building.stream().map(Future::result).toList());
    }

    /** What the bank can't fill now it is asked for again at each start, which then says why. */
    private Uni<Void> giveUp(UUID assignmentId, Throwable refusal) {
        LOG.warnf("No forms can be built for assignment %s: %s", assignmentId, refusal.getMessage());
        return repository.read(assignmentId).chain(preparation -> repository.finish(preparation.assignment()));
    }
}

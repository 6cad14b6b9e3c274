package io.readyroom.question.interchange.job;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.readyroom.question.interchange.job.Job.Ending;
import io.smallrye.mutiny.Uni;

/** Runs jobs on this replica: one at a time, on a thread of their own, because readers and writers of formats block. */
@Singleton
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final JobClaims claims;
    private final Imports imports;
    private final Exports exports;
    private final UUID replica = UUID.randomUUID();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicReference<UUID> running = new AtomicReference<>();
    private volatile boolean stopping;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "exchange");
        thread.setDaemon(true);
        return thread;
    });

    JobRunner(JobClaims claims, Imports imports, Exports exports) {
        this.claims = claims;
        this.imports = imports;
        this.exports = exports;
    }

    @Scheduled(every = "${readyroom.jobs.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        // Only for what it is at: a job whose end could not be told must count as lost.
        UUID job = running.get();
        return (job == null ? Uni.createFrom().voidItem() : claims.beat(job, replica))
                .chain(claims::sweep)
                // What others have left behind must not keep this one from its own work.
                .onFailure().recoverWithUni(JobRunner::tell)
                .chain(this::claimWhenIdle)
                .onFailure().recoverWithUni(JobRunner::tell);
    }

    private static Uni<Void> tell(Throwable failure) {
        LOG.warnf("Jobs wait: %s", failure.toString());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> claimWhenIdle() {
        if (stopping || !busy.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return claims.claim(replica)
                .invoke(claimed -> claimed.ifPresentOrElse(this::begin, () -> busy.set(false)))
                .onFailure().invoke(failure -> busy.set(false))
                .replaceWithVoid();
    }

    private void begin(Job job) {
        running.set(job.id());
        worker.execute(() -> work(job));
    }

    private void work(Job job) {
        try {
            run(job);
        } catch (RuntimeException e) {
            // Nobody hears of it here; the job stays as it is until it counts as lost.
            LOG.errorf(e, "The end of job %s could not be told", job.id());
        } finally {
            running.set(null);
            busy.set(false);
        }
    }

    private void run(Job job) {
        Ending ending;
        Long bytes = null;
        try {
            if (job.kind() == Job.Kind.IMPORT) {
                ending = imports.run(job, replica);
            } else {
                bytes = exports.run(job, replica);
                ending = Ending.done(null);
            }
        } catch (JobStoppedException e) {
            ending = new Ending(JobStatus.CANCELLED, "It was cancelled.");
        } catch (IOException | RuntimeException | Error e) {
            if (stopping) {
                // Told to end by an interrupt, which must not end this as well.
                Thread.interrupted();
                OnWorker.join(() -> claims.handBack(job.id(), replica));
                return;
            }
            LOG.errorf(e, "Job %s failed", job.id());
            ending = new Ending(JobStatus.FAILED, "Something went wrong on our side. Start it again: what it stored is found"
                    + " unchanged.");
        }
        Ending how = ending;
        Long length = bytes;
        // Of a job that this replica has lost nothing is told: by then it has an end.
        OnWorker.join(() -> claims.end(job.id(), replica, how, length));
    }

    /** Whatever it is at is left to another replica, while the database can still be reached. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        worker.shutdownNow();
        if (!worker.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("A job did not stop in time; another replica goes on with it once this one counts as gone");
        }
    }
}

package io.readyroom.question.snapshot;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/**
 * Loads catalogue and pools again whenever the revision of the content has moved, or a new day has put another outline in
 * force:
 * of the questions those that have changed. Whoever assembles a form meanwhile has all of the old content or all of the new.
 */
@Singleton
public class ContentSnapshot {

    private static final Logger LOG = Logger.getLogger(ContentSnapshot.class);

    private final Mutiny.SessionFactory sessions;
    private final ContentReader reader;
    private final Holders holders;
    private final Vertx vertx;
    private final AtomicReference<Content> current = new AtomicReference<>(Content.NOTHING);

    ContentSnapshot(Mutiny.SessionFactory sessions, ContentReader reader, Holders holders, Vertx vertx) {
        this.sessions = sessions;
        this.reader = reader;
        this.holders = holders;
        this.vertx = vertx;
    }

    /** Whether there is something to serve. */
    public boolean isLoaded() {
        return current.get().isLoaded();
    }

    /** Like {@link #refresh()}; what fails is left to the next time. */
    @Scheduled(every = "${readyroom.content.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> catchUp() {
        return refresh()
                .onFailure().invoke(failure -> LOG.warnf("The content could not be refreshed: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    /** Takes over what has changed since the last time; does next to nothing when nothing has. */
    public Uni<Void> refresh() {
        Content before = current.get();
        return sessions.withSession(session -> reader.hasNews(session, before))
                .chain(news -> news ? load(before) : Uni.createFrom().voidItem());
    }

    private Uni<Void> load(Content before) {
        return sessions.withTransaction(session -> reader.read(session, before))
                .chain(reading -> vertx.executeBlocking(() -> reading.after(before)))
                .chain(next -> take(before, next) ? Uni.createFrom().voidItem() : refresh());
    }

    /** False when somebody else was quicker: then what was read is a change of something that isn't there any more. */
    private synchronized boolean take(Content before, Content next) {
        if (!current.compareAndSet(before, next)) {
            return false;
        }
        holders.replace(next);
        LOG.infof("Content revision %d of %s: %d exams, %d questions", next.revision(), next.day(), next.exams().size(),
                next.questionCount());
        return true;
    }
}

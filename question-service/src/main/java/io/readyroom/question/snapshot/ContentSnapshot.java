package io.readyroom.question.snapshot;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.bank.PublishedQuestions;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CatalogueRepository;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.form.QuestionPools;
import io.smallrye.mutiny.Uni;

/** Loads catalogue and pools again whenever the revision of the content has moved. */
@Singleton
public class ContentSnapshot {

    private static final Logger LOG = Logger.getLogger(ContentSnapshot.class);
    private static final long NOTHING = -1;

    private final Mutiny.SessionFactory sessions;
    private final ContentRevision revision;
    private final CatalogueRepository catalogue;
    private final PublishedQuestions questions;
    private final Holders holders;
    private volatile long loaded = NOTHING;

    ContentSnapshot(Mutiny.SessionFactory sessions, ContentRevision revision, CatalogueRepository catalogue,
            PublishedQuestions questions, Holders holders) {
        this.sessions = sessions;
        this.revision = revision;
        this.catalogue = catalogue;
        this.questions = questions;
        this.holders = holders;
    }

    /** Whether there is something to serve. */
    public boolean isLoaded() {
        return loaded != NOTHING;
    }

    @Scheduled(every = "${readyroom.content.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return refresh()
                .onFailure().invoke(failure -> LOG.warnf("The content could not be refreshed: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    /** Takes over what has changed since the last time; does next to nothing when nothing has. */
    public Uni<Void> refresh() {
        return sessions.withSession(session -> revision.current(session)
                .chain(newest -> newest == loaded || newest == 0 ? Uni.createFrom().voidItem() : load(session, newest)));
    }

    /** The revision was read first: a change in between only means that the next look loads once more. */
    private Uni<Void> load(Mutiny.Session session, long newest) {
        return catalogue.load(session).map(Catalogue::new)
                .chain(exams -> questions.load(session).call(() -> holders.blueprints().load(session)).invoke(all -> {
                    holders.catalogue().replace(exams);
                    holders.pools().replace(pools(exams, all));
                    loaded = newest;
                    LOG.infof("Content revision %d: %d exams, %d questions", newest, exams.exams().size(), all.size());
                }))
                .replaceWithVoid();
    }

    private static Map<String, QuestionPools> pools(Catalogue exams, List<PublishedQuestion> all) {
        Map<String, QuestionPools> pools = new HashMap<>();
        all.stream().collect(groupingBy(PublishedQuestion::exam)).forEach((code, questions) -> {
            Exam exam = exams.exam(code).orElseThrow();
            pools.put(code, QuestionPools.of(questions, exams.vendor(exam).gradingPolicy()));
        });
        return pools;
    }
}

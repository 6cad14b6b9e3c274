package io.readyroom.question.seed;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import io.readyroom.platform.messaging.Outbox;
import io.readyroom.question.bank.BankContext;
import io.readyroom.question.bank.QuestionBank;
import io.readyroom.question.bankfiles.Bank;
import io.readyroom.question.bankfiles.FileContent;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.media.MediaStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Stores what the files say: the catalogue in one transaction, then every question in one of its own, each with its events.
 * What
 * is there already, by source id and content hash, is left alone; so a run that was cut short is simply run again.
 */
@Singleton
class Seeder {

    private static final Logger LOG = Logger.getLogger(Seeder.class);
    private static final int PROGRESS_STEP = 50;

    private final Mutiny.SessionFactory sessions;
    private final CatalogueSeed catalogue;
    private final QuestionBank bank;
    private final MediaStore media;
    private final Outbox outbox;
    private final ContentRevision revision = new ContentRevision();

    Seeder(Mutiny.SessionFactory sessions, CatalogueSeed catalogue, QuestionBank bank, MediaStore media, Outbox outbox) {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.bank = bank;
        this.media = media;
        this.outbox = outbox;
    }

    /** Answers how many questions were new or changed. */
    Uni<Integer> seed(FileContent content) {
        return sessions.withTransaction(session -> catalogue.store(session, content.catalogue()))
                .invoke(outbox::wake)
                .chain(exams -> Multi.createFrom().iterable(content.banks())
                        .onItem().transformToUniAndConcatenate(files -> seedBank(files, content, exams))
                        .collect().with(Collectors.summingInt(Integer::intValue)));
    }

    private Uni<Integer> seedBank(Bank files, FileContent content, Catalogue exams) {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger changed = new AtomicInteger();
        return sessions.withTransaction(session -> context(session, files, content, exams))
                .chain(context -> Multi.createFrom().iterable(files.questions())
                        .call(question -> sessions.withTransaction(session -> revision.lock(session)
                                .chain(() -> bank.publish(session, question, context))
                                .call(isNew -> isNew ? revision.advance(session) : Uni.createFrom().voidItem()))
                                .invoke(isNew -> {
                                    changed.addAndGet(isNew ? 1 : 0);
                                    report(files, done.incrementAndGet());
                                }))
                        .onItem().ignoreAsUni())
                .invoke(outbox::wake)
                .replaceWith(changed::get)
                .invoke(count -> LOG.infof("Bank %s: %d questions, %d of them new or changed", files.exam(),
                        files.questions().size(), count));
    }

    private Uni<BankContext> context(Mutiny.Session session, Bank files, FileContent content, Catalogue exams) {
        OutlineVersion outline = content.newestOutline(files.exam()).orElseThrow();
        return revision.lock(session)
                .chain(() -> media.keep(session, files.media()))
                .chain(() -> bank.identities(session, files.exam(),
                        files.questions().stream().map(question -> question.sourceId()).toList()))
                .chain(questionIds -> bank.stimuli(session, files.stimuli())
                        .chain(stimulusIds -> catalogue.outlineId(session, outline)
                                .map(outlineId -> new BankContext(files.exam(),
                                        exams.vendor(exams.exam(files.exam()).orElseThrow()).gradingPolicy(),
                                        outline, outlineId, questionIds, stimulusIds))));
    }

    private static void report(Bank files, int done) {
        if (done % PROGRESS_STEP == 0) {
            LOG.infof("Bank %s: %d of %d questions", files.exam(), done, files.questions().size());
        }
    }
}

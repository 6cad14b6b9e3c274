package io.readyroom.question.seed;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import io.readyroom.question.bank.BankContext;
import io.readyroom.question.bank.QuestionBank;
import io.readyroom.question.bankfiles.Bank;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.media.MediaStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Stores the questions of a bank's files, each in a transaction of its own, with its events. */
@Singleton
class BankSeed {

    private static final Logger LOG = Logger.getLogger(BankSeed.class);
    private static final int PROGRESS_STEP = 50;

    private final Mutiny.SessionFactory sessions;
    private final ContentRevision revision;
    private final CatalogueSeed catalogue;
    private final QuestionBank bank;
    private final MediaStore media;

    BankSeed(Mutiny.SessionFactory sessions, ContentRevision revision, CatalogueSeed catalogue, QuestionBank bank,
            MediaStore media) {
        this.sessions = sessions;
        this.revision = revision;
        this.catalogue = catalogue;
        this.bank = bank;
        this.media = media;
    }

    /**
     * Answers how many questions were new or changed.
     *
     * @param outline that the files name objectives of
     */
    Uni<Integer> store(Bank files, OutlineVersion outline, Catalogue exams) {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger changed = new AtomicInteger();
        return sessions.withTransaction(session -> context(session, files, outline, exams))
                .chain(context -> Multi.createFrom().iterable(files.questions())
                        .call(question -> sessions.withTransaction(session -> revision.lock(session)
                                .chain(() -> bank.publish(session, question, context))
                                .call(isNew -> isNew ? revision.advance(session) : Uni.createFrom().voidItem()))
                                .invoke(isNew -> {
                                    changed.addAndGet(isNew ? 1 : 0);
                                    report(files, done.incrementAndGet());
                                }))
                        .onItem().ignoreAsUni())
                .replaceWith(changed::get)
                .invoke(count -> LOG.infof("Bank %s: %d questions, %d of them new or changed", files.exam(),
                        files.questions().size(), count));
    }

    private Uni<BankContext> context(Mutiny.Session session, Bank files, OutlineVersion outline, Catalogue exams) {
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

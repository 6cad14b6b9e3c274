package io.readyroom.question.seed;

import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.messaging.Outbox;
import io.readyroom.question.bankfiles.Bank;
import io.readyroom.question.bankfiles.FileContent;
import io.readyroom.question.catalogue.Catalogue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Stores what the files say: the catalogue in one transaction, then every question in one of its own, each with its events,
 * then every bridge in one. What is there already, by source id and content hash, is left alone; so a run that was cut short
 * is simply run again.
 */
@Singleton
class Seeder {

    private final Mutiny.SessionFactory sessions;
    private final CatalogueSeed catalogue;
    private final BankSeed banks;
    private final BridgeSeed bridges;
    private final Outbox outbox;

    Seeder(Mutiny.SessionFactory sessions, CatalogueSeed catalogue, BankSeed banks, BridgeSeed bridges, Outbox outbox) {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.banks = banks;
        this.bridges = bridges;
        this.outbox = outbox;
    }

    /** Answers how many questions were new or changed. */
    Uni<Integer> seed(FileContent content) {
        return sessions.withTransaction(session -> catalogue.store(session, content.catalogue()))
                .invoke(outbox::wake)
                .chain(exams -> Multi.createFrom().iterable(content.banks())
                        .onItem().transformToUniAndConcatenate(files -> bank(files, content, exams))
                        .collect().with(Collectors.summingInt(Integer::intValue)))
                .call(() -> Multi.createFrom().iterable(content.banks())
                        .onItem().transformToIterable(Bank::bridges)
                        .call(bridges::store)
                        .onItem().ignoreAsUni());
    }

    private Uni<Integer> bank(Bank files, FileContent content, Catalogue exams) {
        return banks.store(files, content.newestOutline(files.exam()).orElseThrow(), exams)
                .invoke(outbox::wake);
    }
}

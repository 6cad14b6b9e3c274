package io.readyroom.question.seed;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CatalogueFacts;
import io.readyroom.question.catalogue.CatalogueRepository;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.catalogue.ExamPublication;
import io.readyroom.question.catalogue.OutlineVersion;
import io.smallrye.mutiny.Uni;

/** Stores the catalogue's files and publishes the exams that changed by it. */
@Singleton
class CatalogueSeed {

    private static final Logger LOG = Logger.getLogger(CatalogueSeed.class);

    private final CatalogueRepository repository;
    private final ExamPublication publication;
    private final ContentRevision revision;

    CatalogueSeed(CatalogueRepository repository, ExamPublication publication, ContentRevision revision) {
        this.repository = repository;
        this.publication = publication;
        this.revision = revision;
    }

    /** Answers the catalogue as it stands then. */
    Uni<Catalogue> store(Mutiny.Session session, CatalogueFacts facts) {
        return revision.lock(session)
                .chain(() -> repository.store(session, facts))
                .call(changed -> changed == 0 ? Uni.createFrom().voidItem() : revision.advance(session))
                .chain(changed -> repository.load(session).map(Catalogue::new)
                        .chain(catalogue -> publication.publishChanged(session, catalogue)
                                .invoke(published -> LOG.infof(
                                        "Catalogue: %d exams, %d facts new or changed, %d exams published",
                                        catalogue.exams().size(), changed, published))
                                .replaceWith(catalogue)));
    }

    /** The stored outline that a bank's files name objectives of. Not the newest there is: authors add outlines, too. */
    Uni<UUID> outlineId(Mutiny.Session session, OutlineVersion outline) {
        return repository.outlineId(session, outline.exam(), outline.asOf());
    }
}

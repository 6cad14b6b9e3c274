package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Stores and reads the catalogue. Everything happens in the session that the caller has opened. */
@Singleton
public class CatalogueRepository {

    /** Stores what differs from what is there. Answers how many facts were new or changed. */
    public Uni<Integer> store(Mutiny.Session session, CatalogueFacts facts) {
        AtomicInteger changed = new AtomicInteger();
        return documents(session, "vendor", facts.vendors(), Vendor::code, changed)
                .chain(() -> documents(session, "certification", facts.certifications(), Certification::code, changed))
                .chain(() -> documents(session, "policy", facts.policies(), DeliveryPolicy::vendor, changed))
                .chain(() -> documents(session, "path", facts.paths(), LearningPath::exam, changed))
                .chain(() -> documents(session, "career", facts.careers(), Career::code, changed))
                .chain(() -> each(facts.exams(), exam -> exam(session, exam, changed)))
                .chain(session::flush)
                .chain(() -> each(facts.outlines(), outline -> outline(session, outline, changed)))
                .chain(session::flush)
                .chain(() -> each(facts.maps(), map -> map(session, map, changed)))
                .chain(session::flush)
                .replaceWith(changed::get);
    }

    /** Reads everything. */
    public Uni<CatalogueFacts> load(Mutiny.Session session) {
        return session.createSelectionQuery("from StoredDocument order by kind, position", StoredDocument.class).getResultList()
                .chain(documents -> session.createSelectionQuery("from StoredExam order by code", StoredExam.class)
                        .getResultList()
                        .chain(exams -> session.createSelectionQuery("from StoredOutline order by examCode, asOf",
                                StoredOutline.class).getResultList()
                                .chain(outlines -> session.createSelectionQuery("from StoredMap", StoredMap.class)
                                        .getResultList().map(maps -> facts(documents, exams, outlines, maps)))));
    }

    /** Id of an outline; null when there is none of that exam and date. */
    public Uni<UUID> outlineId(Mutiny.Session session, String exam, LocalDate asOf) {
        return find(session, exam, asOf).map(stored -> stored == null ? null : stored.id);
    }

    private static CatalogueFacts facts(List<StoredDocument> documents, List<StoredExam> exams, List<StoredOutline> outlines,
            List<StoredMap> maps) {
        return new CatalogueFacts(
                documents(documents, "vendor", Vendor.class),
                documents(documents, "certification", Certification.class),
                exams.stream().map(stored -> ContentJson.read(stored.content, Exam.class)).toList(),
                outlines.stream().map(stored -> ContentJson.read(stored.content, OutlineVersion.class)).toList(),
                maps.stream().map(stored -> ContentJson.read(stored.content, ObjectiveMap.class)).toList(),
                documents(documents, "policy", DeliveryPolicy.class),
                documents(documents, "path", LearningPath.class),
                documents(documents, "career", Career.class));
    }

    private static <T> List<T> documents(List<StoredDocument> documents, String kind, Class<T> type) {
        return documents.stream().filter(stored -> stored.kind.equals(kind))
                .map(stored -> ContentJson.read(stored.content, type)).toList();
    }

    private static <T> Uni<Void> documents(Mutiny.Session session, String kind, List<T> facts, Function<T, String> code,
            AtomicInteger changed) {
        AtomicInteger place = new AtomicInteger();
        return each(facts, fact -> {
            var key = new StoredDocument.Key(kind, code.apply(fact));
            return session.find(StoredDocument.class, key).chain(found -> {
                StoredDocument stored = found == null ? new StoredDocument(key) : found;
                boolean differs = stored.take(ContentJson.write(fact), place.incrementAndGet());
                return keep(session, stored, found == null, differs, changed);
            });
        });
    }

    private static Uni<Void> exam(Mutiny.Session session, Exam exam, AtomicInteger changed) {
        return session.find(StoredExam.class, exam.code())
                .chain(found -> {
                    StoredExam stored = found == null ? new StoredExam(exam.code()) : found;
                    return keep(session, stored, found == null, stored.take(exam), changed);
                });
    }

    private static Uni<Void> outline(Mutiny.Session session, OutlineVersion outline, AtomicInteger changed) {
        return find(session, outline.exam(), outline.asOf())
                .chain(found -> {
                    StoredOutline stored = found == null ? new StoredOutline(Ids.next(), outline.exam(), outline.asOf())
                            : found;
                    if (!stored.take(outline)) {
                        return Uni.createFrom().voidItem();
                    }
                    return keep(session, stored, found == null, true, changed)
                            .chain(session::flush)
                            .chain(() -> objectives(session, stored.id, outline));
                });
    }

    /** Upserts: assignments may refer to an objective, so none is ever taken away under them. */
    private static Uni<Void> objectives(Mutiny.Session session, UUID outlineId, OutlineVersion outline) {
        return each(outline.objectives().toList(), placed -> HibernateTransaction.on(session).update("""
                INSERT INTO objective (outline_id, code, domain_code, title) VALUES ($1, $2, $3, $4)
                ON CONFLICT (outline_id, code) DO UPDATE SET domain_code = excluded.domain_code, title = excluded.title
                """, outlineId, placed.objective().code(), placed.domain(), placed.objective().title()).replaceWithVoid());
    }

    private static Uni<Void> map(Mutiny.Session session, ObjectiveMap map, AtomicInteger changed) {
        return find(session, map.from().exam(), map.from().asOf())
                .chain(from -> find(session, map.to().exam(), map.to().asOf())
                        .map(to -> new StoredMap.Key(from.id, to.id)))
                .chain(key -> session.find(StoredMap.class, key).chain(found -> {
                    StoredMap stored = found == null ? new StoredMap(key) : found;
                    return keep(session, stored, found == null, stored.take(map), changed);
                }));
    }

    private static Uni<StoredOutline> find(Mutiny.Session session, String exam, LocalDate asOf) {
        return session.createSelectionQuery("from StoredOutline where examCode = ?1 and asOf = ?2", StoredOutline.class)
                .setParameter(1, exam).setParameter(2, asOf).getSingleResultOrNull();
    }

    private static Uni<Void> keep(Mutiny.Session session, Object stored, boolean isNew, boolean differs,
            AtomicInteger changed) {
        if (differs) {
            changed.incrementAndGet();
        }
        return isNew ? session.persist(stored) : Uni.createFrom().voidItem();
    }

    /** One after the other: a session does one thing at a time. */
    private static <T> Uni<Void> each(List<T> values, Function<T, Uni<Void>> step) {
        return Multi.createFrom().iterable(values).call(step::apply).onItem().ignoreAsUni();
    }
}

package io.readyroom.question.changeset;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.changeset.item.ItemPages;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/** Stores and finds change sets. Everything happens in the session that the caller has opened. */
@Singleton
class ChangeSets {

    private static final String REMAP = """
            SELECT CAST(f.id AS text) AS from_id, CAST(t.id AS text) AS to_id, m.content, m.content_hash
            FROM outline_version f JOIN outline_version t ON t.exam_code = f.exam_code
            LEFT JOIN objective_map m ON m.from_outline = f.id AND m.to_outline = t.id
            WHERE f.exam_code = $1 AND to_char(f.as_of, 'YYYY-MM-DD') = $2 AND to_char(t.as_of, 'YYYY-MM-DD') = $3
            """;
    private static final String REMAP_OF = """
            SELECT CAST(f.id AS text) AS from_id, CAST(t.id AS text) AS to_id, m.content, m.content_hash
            FROM change_set s JOIN outline_version f ON f.id = s.from_outline JOIN outline_version t ON t.id = s.to_outline
            LEFT JOIN objective_map m ON m.from_outline = f.id AND m.to_outline = t.id
            WHERE s.id = $1
            """;
    private static final String DATES = """
            SELECT to_char(f.as_of, 'YYYY-MM-DD') AS from_date, to_char(t.as_of, 'YYYY-MM-DD') AS to_date
            FROM outline_version f, outline_version t WHERE f.id = $1 AND t.id = $2
            """;

    private final ItemPages items;

    ChangeSets(ItemPages items) {
        this.items = items;
    }

    /** Fails with {@code not-found}. */
    Uni<ChangeSet> require(Mutiny.Session session, UUID id) {
        return session.find(ChangeSet.class, id).onItem().ifNull().failWith(() -> ProblemException.notFound("The change set"));
    }

    /** The same under its row lock, and only as the client has seen it. */
    Uni<ChangeSet> lock(Mutiny.Session session, UUID id, EditTag seen) {
        return lock(session, id).invoke(set -> seen.require(set.edit));
    }

    /** The same under its row lock. */
    Uni<ChangeSet> lock(Mutiny.Session session, UUID id) {
        return session.find(ChangeSet.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem().ifNull().failWith(() -> ProblemException.notFound("The change set"));
    }

    /** Newest first, those before an id; exam and status null for all. */
    Uni<List<ChangeSet>> list(Mutiny.Session session, String exam, ChangeSetStatus status, UUID before, int limit) {
        return session.createSelectionQuery("""
                from ChangeSet where id < ?1 and (?2 = '' or examCode = ?2) and (?3 = '' or status = ?3) order by id desc""",
                ChangeSet.class).setParameter(1, before).setParameter(2, exam == null ? "" : exam)
                .setParameter(3, status == null ? "" : status.wireName()).setMaxResults(limit).getResultList();
    }

    /** With its items counted. */
    Uni<ChangeSetResponse> view(Mutiny.Session session, ChangeSet set) {
        Transaction tx = HibernateTransaction.on(session);
        return items.count(tx, set.id)
                .chain(counts -> dates(tx, set).map(remap -> ChangeSetResponse.from(set, remap, counts)));
    }

    private static Uni<ChangeSetResponse.RemapView> dates(Transaction tx, ChangeSet set) {
        return set.fromOutline == null ? Uni.createFrom().nullItem()
                : tx.select(DATES, set.fromOutline, set.toOutline).map(rows -> new ChangeSetResponse.RemapView(
                        LocalDate.parse((String) rows.get(0)[0]), LocalDate.parse((String) rows.get(0)[1])));
    }

    /** Fails with {@code unknown-reference} when one of the outlines, or a map between them, isn't there. */
    Uni<StoredRemap> remap(Transaction tx, String exam, CreateChangeSetRequest.RemapDates dates) {
        return tx.select(REMAP, exam, dates.from().toString(), dates.to().toString()).map(ChangeSets::stored);
    }

    /** The map that a change set moves questions by, as it is now; fails with {@code unknown-reference} when it is gone. */
    Uni<StoredRemap> remap(Transaction tx, ChangeSet set) {
        return tx.select(REMAP_OF, set.id).map(ChangeSets::stored);
    }

    private static StoredRemap stored(List<Object[]> rows) {
        if (rows.isEmpty()) {
            throw unknown("The exam has no outlines of these dates.");
        }
        Object[] row = rows.get(0);
        if (row[2] == null) {
            throw unknown("Nobody has mapped these two outlines: put a map first.");
        }
        return new StoredRemap(UUID.fromString((String) row[0]), UUID.fromString((String) row[1]),
                ContentJson.read((String) row[2], ObjectiveMap.class), (String) row[3]);
    }

    private static ProblemException unknown(String sentence) {
        return ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE, sentence).withError("remap", "two outlines and their map");
    }
}

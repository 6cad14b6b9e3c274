package io.readyroom.question.bank;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Takes questions as their authors wrote them, and makes of each what differs from what is there: a version, a key revision,
 * assignments, or nothing; with the events in the same transaction.
 */
@Singleton
public class QuestionBank {

    private final Outbox outbox;
    private final KeyHistory keys;
    private final QuestionEvents changes;
    private final QuestionHistory history;
    private final Clock clock;

    QuestionBank(Outbox outbox, KeyHistory keys, QuestionEvents changes, QuestionHistory history, Clock clock) {
        this.outbox = outbox;
        this.keys = keys;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    /** Gives every bank id its question, new ones too, so that questions may refer to one another in any order. */
    public Uni<Map<String, UUID>> identities(Mutiny.Session session, String exam, List<String> sourceIds) {
        return questions(session, exam)
                .chain(known -> {
                    List<Question> added = sourceIds.stream().filter(id -> !known.containsKey(id))
                            .map(id -> new Question(Ids.next(), id, exam)).toList();
                    return session.persistAll(added.toArray()).chain(session::flush).chain(() -> questions(session, exam));
                });
    }

    /** Gives every stimulus the id of its present text. */
    public Uni<Map<String, UUID>> stimuli(Mutiny.Session session, List<AuthoredStimulus> stimuli) {
        return Multi.createFrom().iterable(stimuli)
                .onItem().transformToUniAndConcatenate(stimulus -> stimulus(session, stimulus))
                .collect().asMap(stored -> stored.sourceId, stored -> stored.id);
    }

    /**
     * Publishes what is new of a question in its bank file. Answers whether anything was. A file that says what it said last
     * time is left alone, whatever authors have done to the question since.
     */
    public Uni<Boolean> publish(Mutiny.Session session, AuthoredQuestion authored, BankContext context) {
        VersionFacts facts = VersionFacts.of(authored, context.stimulusId(authored));
        return session.find(Question.class, context.questionIds().get(authored.sourceId()))
                .chain(question -> question.seeded(seedHash(facts, authored, context))
                        ? publish(session, question, facts, authored, context)
                        : Uni.createFrom().item(false));
    }

    private static String seedHash(VersionFacts facts, AuthoredQuestion authored, BankContext context) {
        return ContentJson.hash(facts.hash() + ContentJson.write(authored.key()) + context.outlineId()
                + ContentJson.write(authored.objectives()));
    }

    private Uni<Boolean> publish(Mutiny.Session session, Question question, VersionFacts facts, AuthoredQuestion authored,
            BankContext context) {
        List<OutgoingEvent> events = new ArrayList<>();
        return version(session, question, facts)
                .chain(isNew -> assign(session, question, authored, context).map(changed -> changed || isNew))
                .call(session::flush)
                .chain(changed -> changed ? changes.changed(HibernateTransaction.on(session), List.of(question.id))
                        : Uni.createFrom().item(List.<OutgoingEvent> of()))
                .invoke(events::addAll)
                .chain(() -> keys.keep(session, question.currentVersionId, authored.key()))
                .invoke(revisions -> addKeyEvent(revisions, question, authored, context, events))
                .chain(session::flush)
                .chain(() -> events.isEmpty() ? Uni.createFrom().voidItem()
                        : history.write(HibernateTransaction.on(session), HistoryEntry.seeded(question.id)))
                .chain(() -> outbox.append(HibernateTransaction.on(session), events))
                .replaceWith(() -> !events.isEmpty());
    }

    private static Uni<Map<String, UUID>> questions(Mutiny.Session session, String exam) {
        return session.createSelectionQuery("from Question where examCode = ?1", Question.class).setParameter(1, exam)
                .getResultList()
                .map(found -> found.stream().collect(toMap(question -> question.sourceId, question -> question.id)));
    }

    private static Uni<StoredStimulus> stimulus(Mutiny.Session session, AuthoredStimulus authored) {
        StoredStimulus wanted = new StoredStimulus(Ids.next(), authored);
        return session.createSelectionQuery("from StoredStimulus where sourceId = ?1 and contentHash = ?2",
                StoredStimulus.class)
                .setParameter(1, wanted.sourceId).setParameter(2, wanted.contentHash).getSingleResultOrNull()
                .chain(found -> found != null ? Uni.createFrom().item(found)
                        : session.persist(wanted).chain(session::flush).replaceWith(wanted));
    }

    /** Makes a version of these facts the current one, unless it is already. Answers whether it had to. */
    private Uni<Boolean> version(Mutiny.Session session, Question question, VersionFacts facts) {
        if (question.currentVersionId == null) {
            return add(session, question, facts);
        }
        return session.find(QuestionVersion.class, question.currentVersionId)
                .chain(current -> {
                    boolean isPublished = current.status() == VersionStatus.PUBLISHED;
                    if (isPublished && current.contentHash.equals(facts.hash())) {
                        return Uni.createFrom().item(false);
                    }
                    if (isPublished) {
                        current.retire(OffsetDateTime.now(clock));
                    }
                    // The old one must be retired in the database before the new one comes: only one may be published.
                    return session.flush().chain(() -> add(session, question, facts));
                });
    }

    /** Behind all there are: an author may be at work on the next one. */
    private Uni<Boolean> add(Mutiny.Session session, Question question, VersionFacts facts) {
        return VersionNumbers.next(HibernateTransaction.on(session), question.id)
                .chain(number -> add(session, question, number, facts));
    }

    private Uni<Boolean> add(Mutiny.Session session, Question question, int number, VersionFacts facts) {
        QuestionVersion version = QuestionVersion.seeded(question.id, number, facts, OffsetDateTime.now(clock));
        return session.persist(version)
                .chain(session::flush)
                .invoke(() -> question.current(version))
                .replaceWith(true);
    }

    private static Uni<Boolean> assign(Mutiny.Session session, Question question, AuthoredQuestion authored,
            BankContext context) {
        String hash = ContentJson.hash(context.outlineId() + ContentJson.write(authored.objectives()));
        if (!question.assigned(hash)) {
            return Uni.createFrom().item(false);
        }
        var tx = HibernateTransaction.on(session);
        List<String> codes = authored.objectives();
        return tx.update("DELETE FROM objective_assignment WHERE question_id = $1 AND outline_id = $2", question.id,
                context.outlineId())
                .chain(() -> Multi.createFrom().range(0, codes.size()).call(i -> tx.update("""
                        INSERT INTO objective_assignment (question_id, outline_id, objective_code, position)
                        VALUES ($1, $2, $3, $4)
                        """, question.id, context.outlineId(), codes.get(i), i + 1)).onItem().ignoreAsUni())
                .replaceWith(true);
    }

    private static void addKeyEvent(List<KeyRevision> revisions, Question question, AuthoredQuestion authored,
            BankContext context, List<OutgoingEvent> events) {
        if (!revisions.isEmpty()) {
            String versionId = question.currentVersionId.toString();
            AnswerKeyChanged event = AnswerKeyChanged.of(question.currentVersionId, question, authored, context, revisions);
            events.add(OutgoingEvent.of(Topics.ANSWER_KEYS, versionId, "AnswerKeyChanged", versionId,
                    event.aggregateVersion(), ContentJson.write(event)));
        }
    }
}

package io.readyroom.question.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.question.content.ContentJson;
import io.smallrye.mutiny.Uni;

/**
 * Publishes {@code ExamChanged} for every exam of which it would say something else than last time: after an edit, and on the
 * day a status changes by its date alone.
 */
@Singleton
public class ExamPublication {

    private final Outbox outbox;
    private final Clock clock;

    ExamPublication(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes the events into the session's transaction. Answers how many there were. */
    public Uni<Integer> publishChanged(Mutiny.Session session, Catalogue catalogue) {
        return publish(session, catalogue, StoredExam::published);
    }

    /** The same for every exam, changed or not. */
    Uni<Integer> publishAll(Mutiny.Session session, Catalogue catalogue) {
        return publish(session, catalogue, (exam, hash) -> {
            exam.publishedAgain(hash);
            return true;
        });
    }

    private Uni<Integer> publish(Mutiny.Session session, Catalogue catalogue, BiPredicate<StoredExam, String> isDue) {
        LocalDate today = LocalDate.now(clock);
        return session.createSelectionQuery("from StoredExam order by code", StoredExam.class).getResultList()
                .map(exams -> events(exams, catalogue, today, isDue))
                .call(events -> outbox.append(HibernateTransaction.on(session), events))
                .map(List::size);
    }

    private static List<OutgoingEvent> events(List<StoredExam> stored, Catalogue catalogue, LocalDate today,
            BiPredicate<StoredExam, String> isDue) {
        List<OutgoingEvent> events = new ArrayList<>();
        for (StoredExam exam : stored) {
            Exam facts = catalogue.exam(exam.code).orElseThrow();
            String unversioned = ContentJson.write(ExamChanged.of(0, facts, catalogue, today));
            if (isDue.test(exam, ContentJson.hash(unversioned))) {
                ExamChanged event = ExamChanged.of(exam.aggregateVersion, facts, catalogue, today);
                events.add(OutgoingEvent.of(Topics.EXAMS, exam.code, "ExamChanged", exam.code, exam.aggregateVersion,
                        ContentJson.write(event)));
            }
        }
        return events;
    }
}

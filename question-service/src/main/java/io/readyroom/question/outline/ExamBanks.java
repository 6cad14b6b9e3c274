package io.readyroom.question.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.OutlineVersion;
import io.smallrye.mutiny.Uni;

/** Counts what the banks of all exams have. */
@Singleton
class ExamBanks {

    private static final String QUESTIONS = """
            SELECT exam_code, count(*) FILTER (WHERE 'status:draft' = ANY (terms)) AS draft,
              count(*) FILTER (WHERE 'status:in_review' = ANY (terms)) AS in_review,
              count(*) FILTER (WHERE 'status:published' = ANY (terms)) AS published,
              count(*) FILTER (WHERE 'status:retired' = ANY (terms)) AS retired
            FROM question_search GROUP BY exam_code
            """;
    private static final String CHALLENGES = """
            SELECT q.exam_code, count(*) AS open FROM challenge c JOIN question q ON q.id = c.question_id
            WHERE c.outcome IS NULL GROUP BY q.exam_code
            """;
    private static final String CHANGE_SETS = """
            SELECT exam_code, count(*) AS open FROM change_set WHERE status NOT IN ('published', 'discarded') GROUP BY exam_code
            """;

    private final Mutiny.SessionFactory sessions;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    ExamBanks(Mutiny.SessionFactory sessions, CurrentCatalogue catalogue, Clock clock) {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** By code. */
    Uni<List<ExamBank>> all() {
        return sessions.withSession(session -> {
            Transaction tx = HibernateTransaction.on(session);
            return questions(tx).chain(questions -> counts(tx, CHALLENGES).chain(challenges -> counts(tx, CHANGE_SETS)
                    .map(changes -> catalogue.get().exams().stream()
                            .map(exam -> bank(exam, questions, challenges, changes)).toList())));
        });
    }

    private ExamBank bank(Exam exam, Map<String, ExamBank.Questions> questions, Map<String, Long> challenges,
            Map<String, Long> changes) {
        Catalogue all = catalogue.get();
        LocalDate today = LocalDate.now(clock);
        LocalDate next = all.outlines(exam).stream().filter(outline -> outline.effectiveFrom().isAfter(today))
                .map(OutlineVersion::asOf).findFirst().orElse(null);
        return new ExamBank(exam.code(), exam.title(), exam.statusOn(today), all.outlineOn(exam, today).asOf(), next,
                questions.getOrDefault(exam.code(), ExamBank.Questions.NONE), challenges.getOrDefault(exam.code(), 0L),
                changes.getOrDefault(exam.code(), 0L));
    }

    private static Uni<Map<String, ExamBank.Questions>> questions(Transaction tx) {
        return tx.select(QUESTIONS).map(rows -> {
            Map<String, ExamBank.Questions> counted = new HashMap<>();
            rows.forEach(row -> counted.put((String) row[0], new ExamBank.Questions(count(row[1]), count(row[2]), count(row[3]),
                    count(row[4]))));
            return counted;
        });
    }

    private static Uni<Map<String, Long>> counts(Transaction tx, String sql) {
        return tx.select(sql).map(rows -> {
            Map<String, Long> counted = new HashMap<>();
            rows.forEach(row -> counted.put((String) row[0], count(row[1])));
            return counted;
        });
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }
}

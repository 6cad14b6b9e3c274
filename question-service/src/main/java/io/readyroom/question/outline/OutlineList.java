package io.readyroom.question.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;
import io.smallrye.mutiny.Uni;

/** Outlines, and how many questions each has. */
@Singleton
class OutlineList {

    private final Mutiny.SessionFactory sessions;
    private final OutlineRows rows;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    OutlineList(Mutiny.SessionFactory sessions, OutlineRows rows, CurrentCatalogue catalogue, Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** In the order of exam and date, those behind a name. */
    Uni<List<OutlineSummary>> list(Optional<String> exam, String after, int limit) {
        List<Exam> exams = exam.map(code -> List.of(catalogue.require(code))).orElseGet(() -> catalogue.get().exams());
        return sessions.withSession(session -> rows.questions(HibernateTransaction.on(session)))
                .map(questions -> exams.stream().flatMap(one -> summaries(one, questions))
                        .sorted(Comparator.comparing(OutlineSummary::name))
                        .filter(outline -> outline.name().compareTo(after) > 0).limit(limit).toList());
    }

    private Stream<OutlineSummary> summaries(Exam exam, Map<String, Long> questions) {
        Catalogue all = catalogue.get();
        LocalDate today = LocalDate.now(clock);
        OutlineVersion inForce = all.outlineOn(exam, today);
        return all.outlines(exam).stream().map(outline -> OutlineSummary.of(outline, inForce, today,
                questions.getOrDefault(outline.exam() + "@" + outline.asOf(), 0L), mappedFrom(all, outline)));
    }

    private static List<ObjectiveMap.End> mappedFrom(Catalogue all, OutlineVersion outline) {
        return all.exams().stream().flatMap(exam -> all.outlines(exam).stream()).map(OutlineVersion::end)
                .filter(end -> all.map(end, outline.end()).isPresent()).toList();
    }
}

package io.readyroom.question.snapshot;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.bank.PublishedQuestions;
import io.readyroom.question.blueprint.ActiveBlueprints;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CatalogueRepository;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Placement;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Reads what has changed of catalogue and bank, and which blueprints are in use. */
@Singleton
class ContentReader {

    /** The first statement of a transaction: all others see what was committed before it, so never half of a publication. */
    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private final ContentRevision revision;
    private final CatalogueRepository catalogue;
    private final PublishedQuestions questions;
    private final ActiveBlueprints blueprints;
    private final Clock clock;

    ContentReader(ContentRevision revision, CatalogueRepository catalogue, PublishedQuestions questions,
            ActiveBlueprints blueprints, Clock clock) {
        this.revision = revision;
        this.catalogue = catalogue;
        this.questions = questions;
        this.blueprints = blueprints;
        this.clock = clock;
    }

    /** Whether there is anything that isn't loaded yet. */
    Uni<Boolean> hasNews(Mutiny.Session session, Content loaded) {
        return revision.current(session).map(newest -> newest != 0 && !loaded.isOf(newest, LocalDate.now(clock)));
    }

    /** In a transaction that has done nothing yet. */
    Uni<Reading> read(Mutiny.Session session, Content before) {
        LocalDate day = LocalDate.now(clock);
        return session.createNativeQuery(ONE_SNAPSHOT).executeUpdate()
                .chain(() -> revision.current(session))
                .chain(newest -> catalogue.load(session).map(Catalogue::new)
                        .chain(exams -> read(session, before, new Look(newest, day, exams))));
    }

    /** What the questions are read for. */
    private record Look(long revision, LocalDate day, Catalogue catalogue) {

        Map<String, Placement> placements() {
            return catalogue.exams().stream()
                    .collect(toUnmodifiableMap(Exam::code, exam -> Placement.on(catalogue, exam, day)));
        }
    }

    private Uni<Reading> read(Mutiny.Session session, Content before, Look look) {
        Map<String, Placement> placements = look.placements();
        return whole(session, placements, otherwisePlaced(before, placements))
                .chain(whole -> questions.changedAfter(session, before.revision(), placements::get)
                        .chain(changes -> blueprints.read(session).map(active -> new Reading(look.revision(), look.day(),
                                look.catalogue(), placements, whole, changes, active))));
    }

    private static List<String> otherwisePlaced(Content before, Map<String, Placement> placements) {
        return before.exams().keySet().stream().filter(placements::containsKey)
                .filter(code -> !placements.get(code).equals(before.exams().get(code).placement())).toList();
    }

    private Uni<Map<String, List<PublishedQuestion>>> whole(Mutiny.Session session, Map<String, Placement> placements,
            List<String> exams) {
        return Multi.createFrom().iterable(exams)
                .onItem().transformToUniAndConcatenate(code -> questions.ofExam(session, code, placements.get(code))
                        .map(all -> Map.entry(code, all)))
                .collect().asMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}

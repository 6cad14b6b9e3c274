package io.readyroom.question.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.CatalogueCheck;
import io.readyroom.question.catalogue.CatalogueFacts;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;

/**
 * What an author may do to outlines and maps.
 *
 * @param facts the whole catalogue as it is stored
 */
record OutlineRules(CatalogueFacts facts, LocalDate today) {

    /**
     * A new outline: the newest of its exam, in force on a day to come, so that there is time to map it and to move questions.
     *
     * @throws ProblemException with what is wrong
     */
    void requireNew(OutlineVersion outline) {
        requireExam(outline.exam());
        if (find(outline.end()).isPresent()) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE,
                    "The exam has an outline of that date already. One that isn't in force yet can be edited.");
        }
        requireFit(outline);
    }

    /**
     * An edit of an outline that isn't in force yet.
     *
     * @return the outline as it is
     */
    OutlineVersion requireEdit(OutlineVersion outline) {
        OutlineVersion present = find(outline.end())
                .orElseThrow(() -> ProblemException.notFound("An outline of that exam and date"));
        if (isInForce(present)) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE,
                    "The outline has been in force since " + present.effectiveFrom() + " and stays as it is.");
        }
        requireFit(outline);
        return present;
    }

    /**
     * A map between two outlines that are there.
     *
     * @return the map that it takes the place of, if there is one
     */
    Optional<ObjectiveMap> requireMap(ObjectiveMap map) {
        OutlineVersion to = find(map.to()).orElseThrow(() -> ProblemException.notFound("An outline of that exam and date"));
        if (find(map.from()).isEmpty()) {
            throw ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE, "There is no outline to map from.")
                    .withError("from", "an exam and the date of one of its outlines");
        }
        Optional<ObjectiveMap> present = facts.maps().stream().filter(other -> joins(other, map)).findFirst();
        if (present.isPresent() && map.from().exam().equals(map.to().exam()) && isInForce(to)) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE,
                    "Questions are placed by this map since " + to.effectiveFrom() + ", so it stays as it is.");
        }
        refuse(flaws(map));
        return present;
    }

    /** Maps that an edited outline no longer fits. */
    List<ObjectiveMap> unfit(OutlineVersion edited) {
        return mapsOf(edited).filter(map -> !CatalogueCheck.flaws(with(edited, List.of(map))).isEmpty()).toList();
    }

    private List<String> flaws(ObjectiveMap map) {
        List<String> flaws = new ArrayList<>(CatalogueCheck.flaws(with(facts.outlines(), List.of(map))));
        map.objectives().stream().filter(relation -> relation.carriesOver() && relation.to().size() != 1)
                .forEach(relation -> flaws
                        .add(relation.from() + ": what is " + relation.relation() + " leads to one objective"));
        return flaws;
    }

    private void requireExam(String exam) {
        if (facts.exams().stream().noneMatch(known -> known.code().equals(exam))) {
            throw ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE, "There is no exam with this code.")
                    .withError("exam", "unknown");
        }
    }

    private void requireFit(OutlineVersion outline) {
        List<String> flaws = new ArrayList<>();
        requireFourDigits("asOf", outline.asOf(), flaws);
        requireFourDigits("effectiveFrom", outline.effectiveFrom(), flaws);
        if (isInForce(outline)) {
            flaws.add("effectiveFrom: a day after today, so that there is time to map it and to move questions");
        }
        others(outline).filter(other -> !other.asOf().isBefore(outline.asOf())).findFirst()
                .ifPresent(other -> flaws.add("asOf: later than " + other.asOf() + ", the date of another outline"));
        others(outline).filter(other -> !other.effectiveFrom().isBefore(outline.effectiveFrom())).findFirst()
                .ifPresent(
                        other -> flaws.add("effectiveFrom: later than " + other.effectiveFrom() + ", as of another outline"));
        flaws.addAll(CatalogueCheck.flaws(with(outline, List.of())));
        refuse(flaws);
    }

    /** Dates go through texts, where those of other years neither sort nor read like the rest. */
    private static void requireFourDigits(String field, LocalDate date, List<String> flaws) {
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            flaws.add(field + ": a year of four digits");
        }
    }

    private static void refuse(List<String> flaws) {
        if (!flaws.isEmpty()) {
            ProblemException refusal = ProblemException.of(QuestionProblem.INVALID_OUTLINE,
                    "It doesn't fit the catalogue, see errors.");
            flaws.forEach(flaw -> refusal.withError(flaw.substring(0, Math.max(0, flaw.indexOf(':'))), flaw));
            throw refusal;
        }
    }

    private boolean isInForce(OutlineVersion outline) {
        return !outline.effectiveFrom().isAfter(today);
    }

    private Optional<OutlineVersion> find(ObjectiveMap.End end) {
        return facts.outlines().stream().filter(outline -> outline.end().equals(end)).findFirst();
    }

    private Stream<OutlineVersion> others(OutlineVersion outline) {
        return facts.outlines().stream()
                .filter(other -> other.exam().equals(outline.exam()) && !other.asOf().equals(outline.asOf()));
    }

    private Stream<ObjectiveMap> mapsOf(OutlineVersion outline) {
        return facts.maps().stream().filter(map -> map.from().equals(outline.end()) || map.to().equals(outline.end()));
    }

    private static boolean joins(ObjectiveMap some, ObjectiveMap other) {
        return some.from().equals(other.from()) && some.to().equals(other.to());
    }

    private CatalogueFacts with(OutlineVersion outline, List<ObjectiveMap> maps) {
        return with(Stream.concat(facts.outlines().stream().filter(other -> !other.end().equals(outline.end())),
                Stream.of(outline)).toList(), maps);
    }

    private CatalogueFacts with(List<OutlineVersion> outlines, List<ObjectiveMap> maps) {
        return new CatalogueFacts(facts.vendors(), facts.certifications(), facts.exams(), outlines, maps, facts.policies(),
                facts.paths(), facts.careers());
    }
}

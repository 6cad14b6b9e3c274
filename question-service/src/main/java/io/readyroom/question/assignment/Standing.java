package io.readyroom.question.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineComparison;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.catalogue.Placement;

/** Tells how questions stand to one outline. */
record Standing(Catalogue catalogue, Exam exam, Placement placement) {

    static Standing to(Catalogue catalogue, OutlineVersion outline) {
        Exam exam = catalogue.exam(outline.exam()).orElseThrow();
        return new Standing(catalogue, exam, Placement.by(catalogue, exam, outline));
    }

    /** Main objectives of older outlines that carry over, each behind the date of its outline and a blank. */
    List<String> carried() {
        return placement.carried().entrySet().stream()
                .flatMap(older -> older.getValue().keySet().stream().map(code -> older.getKey() + " " + code)).sorted()
                .toList();
    }

    AssignmentResponse of(AssignmentRow row) {
        OutlineVersion outline = placement.outline();
        List<String> own = row.assigned().get(outline.asOf());
        if (own != null) {
            return response(row, AssignmentStatus.ASSIGNED, own, List.of());
        }
        return placement.place(row.assigned())
                .map(place -> response(row, AssignmentStatus.CARRIED, place.objectives(), List.of()))
                .orElseGet(() -> response(row, AssignmentStatus.OPEN, List.of(), candidates(row)));
    }

    private AssignmentResponse response(AssignmentRow row, AssignmentStatus status, List<String> objectives,
            List<String> candidates) {
        return new AssignmentResponse(row.questionId(), row.sourceId(), placement.outline().end(), status, objectives,
                candidates, row.reviewers().get(placement.outline().asOf()), row.edit());
    }

    private List<String> candidates(AssignmentRow row) {
        LocalDate older = row.assigned().lowerKey(placement.outline().asOf());
        if (older == null) {
            return List.of();
        }
        Optional<OutlineVersion> before = catalogue.outline(new ObjectiveMap.End(exam.code(), older));
        Set<String> codes = Set.copyOf(row.assigned().get(older));
        return before.map(outline -> OutlineComparison.of(catalogue, outline, placement.outline()).map().objectives().stream()
                .filter(relation -> codes.contains(relation.from())).flatMap(relation -> relation.to().stream()).distinct()
                .toList()).orElse(List.of());
    }
}

package io.readyroom.question.outline;

import java.time.LocalDate;
import java.util.List;

import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;

/**
 * An outline in a list.
 *
 * @param inForce today; until the day it takes effect it can be edited
 * @param questions published ones that are assigned to it
 * @param mappedFrom outlines that a map leads from
 */
record OutlineSummary(String exam, LocalDate asOf, LocalDate effectiveFrom, LocalDate effectiveTo, boolean inForce,
        boolean editable, int domains, int objectives, long questions, List<ObjectiveMap.End> mappedFrom) {

    static OutlineSummary of(OutlineVersion outline, OutlineVersion inForce, LocalDate today, long questions,
            List<ObjectiveMap.End> mappedFrom) {
        return new OutlineSummary(outline.exam(), outline.asOf(), outline.effectiveFrom(), outline.effectiveTo(),
                outline.asOf().equals(inForce.asOf()), outline.effectiveFrom().isAfter(today), outline.domains().size(),
                Math.toIntExact(outline.objectives().count()), questions, mappedFrom);
    }

    /** Lists go by it. */
    String name() {
        return exam + "@" + asOf;
    }
}

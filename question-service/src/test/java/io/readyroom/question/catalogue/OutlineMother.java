package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.readyroom.question.seed.ShippedCatalogue;

/** Small outlines of AZ-900 in the place of the shipped one, and maps between them. */
public final class OutlineMother {

    public static final String EXAM = "az-900";

    private OutlineMother() {
    }

    /** Codes of objectives, each with a title behind a colon; domains are named as their codes begin. */
    public static OutlineVersion outline(String asOf, String... objectives) {
        return outlineFrom(asOf, asOf, objectives);
    }

    /** The same, in force from another day on than it is named for. */
    public static OutlineVersion outlineFrom(String asOf, String effectiveFrom, String... objectives) {
        List<OutlineVersion.Domain> domains = Stream.of(objectives).map(OutlineMother::domainOf).distinct()
                .map(domain -> domain(domain, Stream.of(objectives).filter(text -> domainOf(text).equals(domain)).toList()))
                .toList();
        return new OutlineVersion(EXAM, LocalDate.parse(asOf), LocalDate.parse(effectiveFrom), null, "https://example.org",
                LocalDate.parse(asOf), null, null, "en", null, domains);
    }

    private static OutlineVersion.Domain domain(String code, List<String> objectives) {
        List<OutlineVersion.Objective> parsed = objectives.stream().map(text -> text.split(":", 2))
                .map(parts -> new OutlineVersion.Objective(parts[0], parts[1])).toList();
        return new OutlineVersion.Domain(code, "Domain " + code, null, 40, 60, "percent",
                List.of(new OutlineVersion.SkillGroup(code + ".all", "All", parsed)));
    }

    private static String domainOf(String objective) {
        return objective.substring(0, objective.indexOf('.'));
    }

    public static ObjectiveMap map(OutlineVersion from, OutlineVersion to, List<ObjectiveMap.Relation> relations,
            String... added) {
        return new ObjectiveMap(from.end(), to.end(), "Made up", null, LocalDate.of(2026, 11, 1), null, relations,
                Stream.of(added).map(code -> new ObjectiveMap.Added(code, "new")).toList());
    }

    public static ObjectiveMap.Relation relation(String from, String relation, String... to) {
        return new ObjectiveMap.Relation(from, List.of(to), relation);
    }

    /** The shipped facts with these outlines as the only ones of AZ-900. */
    public static CatalogueFacts facts(List<OutlineVersion> outlines, ObjectiveMap... maps) {
        CatalogueFacts shipped = ShippedCatalogue.facts();
        List<OutlineVersion> all = new ArrayList<>(
                shipped.outlines().stream().filter(outline -> !outline.exam().equals(EXAM)).toList());
        all.addAll(outlines);
        List<ObjectiveMap> allMaps = new ArrayList<>(shipped.maps());
        allMaps.addAll(List.of(maps));
        return new CatalogueFacts(shipped.vendors(), shipped.certifications(), shipped.exams(), all, allMaps,
                shipped.policies(), shipped.paths(), shipped.careers());
    }

    public static Catalogue catalogue(List<OutlineVersion> outlines, ObjectiveMap... maps) {
        return new Catalogue(facts(outlines, maps));
    }
}

package io.readyroom.question.lint.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;

/** What a question is held against: the day, the outlines of its exam, and what is known of product names. */
public final class LintContext {

    private final LocalDate today;
    private final OutlineVersion current;
    private final Set<String> objectives = new HashSet<>();
    private final Map<String, OutlineVersion> former = new HashMap<>();
    private final List<ObjectiveMap> maps;
    private final RenamedProducts renamed;

    /**
     * @param outlines all versions of one exam's outline, in any order; with none of them, objectives are not checked
     * @param maps where objectives went; those of other exams do no harm
     */
    public LintContext(LocalDate today, List<OutlineVersion> outlines, List<ObjectiveMap> maps, RenamedProducts renamed) {
        if (outlines.stream().map(OutlineVersion::exam).distinct().count() > 1) {
            throw new IllegalArgumentException("outlines of several exams: lint each exam's questions by itself");
        }
        this.today = today;
        this.maps = List.copyOf(maps);
        this.renamed = renamed;
        List<OutlineVersion> oldestFirst = outlines.stream().sorted(Comparator.comparing(OutlineVersion::asOf)).toList();
        this.current = oldestFirst.stream().filter(outline -> !outline.effectiveFrom().isAfter(today))
                .reduce((older, newer) -> newer)
                .orElse(oldestFirst.isEmpty() ? null : oldestFirst.get(0));
        oldestFirst.forEach(this::take);
    }

    /** With the dictionary of names that is shipped, on the clock's day. */
    public static LintContext of(Clock clock, List<OutlineVersion> outlines, List<ObjectiveMap> maps) {
        return new LintContext(LocalDate.now(clock), outlines, maps, RenamedProducts.shipped());
    }

    private void take(OutlineVersion outline) {
        boolean past = outline.asOf().isBefore(current.asOf());
        outline.objectives().map(placed -> placed.objective().code()).forEach(code -> {
            if (past) {
                former.put(code, outline);
            } else {
                objectives.add(code);
            }
        });
    }

    public LocalDate today() {
        return today;
    }

    public RenamedProducts renamed() {
        return renamed;
    }

    /**
     * The outline in force: the newest that was effective by today, also when the exam itself has been retired since. A retired
     * exam keeps its last outline, and its questions stay right for it.
     */
    public Optional<OutlineVersion> current() {
        return Optional.ofNullable(current);
    }

    /** Whether the outline in force, or one to come, has the objective. True for all when no outline is known. */
    public boolean has(String objective) {
        return current == null || objectives.contains(objective);
    }

    /** The last outline that had an objective which the present one hasn't. */
    public Optional<OutlineVersion> lastWith(String objective) {
        return has(objective) ? Optional.empty() : Optional.ofNullable(former.get(objective));
    }

    /** Where the map between two outlines leads an objective, as far as the present outline has it. */
    public List<String> successorsOf(String objective, OutlineVersion outline) {
        ObjectiveMap.End from = new ObjectiveMap.End(outline.exam(), outline.asOf());
        return maps.stream().filter(map -> map.from().equals(from) && map.to().exam().equals(outline.exam()))
                .flatMap(map -> map.objectives().stream())
                .filter(relation -> relation.from().equals(objective))
                .flatMap(relation -> relation.to().stream()).filter(this::has).distinct().toList();
    }
}

package io.readyroom.question.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What Bean Validation cannot see: whether the facts fit one another. */
public final class CatalogueCheck {

    private final CatalogueFacts facts;
    private final List<String> flaws = new ArrayList<>();
    private final Map<String, Exam> exams;

    private CatalogueCheck(CatalogueFacts facts) {
        this.facts = facts;
        this.exams = facts.exams().stream().collect(Collectors.toMap(Exam::code, exam -> exam, (a, b) -> a));
    }

    /** What doesn't fit, in sentences; empty when everything does. */
    public static List<String> flaws(CatalogueFacts facts) {
        CatalogueCheck check = new CatalogueCheck(facts);
        check.distinct("vendor", facts.vendors().stream().map(Vendor::code).toList());
        check.distinct("certification", facts.certifications().stream().map(Certification::code).toList());
        check.distinct("exam", facts.exams().stream().map(Exam::code).toList());
        check.distinct("outline", facts.outlines().stream().map(outline -> outline.exam() + " " + outline.asOf()).toList());
        facts.exams().forEach(check::exam);
        facts.outlines().forEach(check::outline);
        facts.maps().forEach(check::map);
        facts.policies().forEach(check::policy);
        facts.paths().forEach(check::path);
        facts.careers().forEach(career -> career.exams().forEach(code -> check.known("career " + career.code(), code)));
        return check.flaws;
    }

    private void exam(Exam exam) {
        String name = "exam " + exam.code();
        require(facts.vendors().stream().anyMatch(vendor -> vendor.code().equals(exam.vendor())), name, "unknown vendor");
        require(facts.policies().stream().anyMatch(policy -> policy.vendor().equals(exam.vendor())), name,
                "its vendor has no delivery policy");
        require(facts.certifications().stream().anyMatch(c -> c.code().equals(exam.certification())
                && c.family().equals(exam.family())), name, "unknown certification, or one of another family");
        require(facts.outlines().stream().anyMatch(outline -> outline.exam().equals(exam.code())), name, "no outline");
        require(exam.status() != ExamStatus.RETIRED || exam.retiredOn() != null, name, "retired, but retiredOn is missing");
        require((exam.sampleAllotment() == null) == (exam.sampleSize() == null), name,
                "sampleSize and sampleAllotment belong together");
        if (exam.successor() != null) {
            known(name, exam.successor());
        }
        exam.predecessors().forEach(code -> known(name, code));
        if (exam.sampleAllotment() != null) {
            sample(exam, name);
        }
    }

    private void sample(Exam exam, String name) {
        int sum = exam.sampleAllotment().values().stream().mapToInt(Integer::intValue).sum();
        require(exam.sampleSize() != null && exam.sampleSize() == sum, name, "sampleAllotment doesn't sum to sampleSize");
        Optional<OutlineVersion> newest = facts.outlines().stream().filter(outline -> outline.exam().equals(exam.code()))
                .reduce((a, b) -> a.asOf().isAfter(b.asOf()) ? a : b);
        Set<String> domains = newest.stream().flatMap(outline -> outline.domains().stream())
                .map(OutlineVersion.Domain::code).collect(Collectors.toSet());
        require(domains.containsAll(exam.sampleAllotment().keySet()), name, "sampleAllotment names an unknown domain");
    }

    private void outline(OutlineVersion outline) {
        String name = "outline " + outline.exam() + " " + outline.asOf();
        known(name, outline.exam());
        distinct(name + ": domain", outline.domains().stream().map(OutlineVersion.Domain::code).toList());
        distinct(name + ": objective", outline.objectives().map(placed -> placed.objective().code()).toList());
        for (OutlineVersion.Domain domain : outline.domains()) {
            require(domain.weightMin() <= domain.weightMax(), name, "weights of " + domain.code() + " are upside down");
        }
        outline.objectives().forEach(placed -> require(placed.objective().code().startsWith(placed.domain() + "."), name,
                placed.objective().code() + " stands in another domain"));
    }

    private void map(ObjectiveMap map) {
        String name = "map " + map.from() + " to " + map.to();
        Set<String> from = objectives(map.from());
        Set<String> to = objectives(map.to());
        require(!from.isEmpty() && !to.isEmpty(), name, "one end is no known outline");
        Set<String> left = new HashSet<>(from);
        Set<String> reached = new HashSet<>();
        for (ObjectiveMap.Relation relation : map.objectives()) {
            require(left.remove(relation.from()), name, relation.from() + " is unknown or stands twice");
            require(relation.to().isEmpty() == relation.relation().equals("removed"), name,
                    relation.from() + ": only what was removed leads nowhere");
            reached.addAll(relation.to());
        }
        reached.addAll(map.addedCodes());
        require(left.isEmpty(), name, "says nothing of " + left);
        require(reached.equals(to), name, "doesn't reach exactly the objectives of the other outline");
    }

    private Set<String> objectives(ObjectiveMap.End end) {
        return facts.outlines().stream()
                .filter(outline -> outline.exam().equals(end.exam()) && outline.asOf().equals(end.asOf()))
                .flatMap(OutlineVersion::objectives).map(placed -> placed.objective().code()).collect(Collectors.toSet());
    }

    private void policy(DeliveryPolicy policy) {
        require(policy.modes().keySet().equals(Set.of(Mode.values())), "policy " + policy.vendor(), "needs every mode once");
        policy.modes().forEach((mode, behaviour) -> require(
                behaviour.clock().equals("none") || behaviour.perExam() || behaviour.durationMinutes() != null,
                "policy " + policy.vendor(), mode.wireName() + " has a clock but no duration"));
    }

    private void path(LearningPath path) {
        String name = "path " + path.exam();
        known(name, path.exam());
        path.before().forEach(step -> known(name, step.exam()));
        path.after().forEach(step -> known(name, step.exam()));
    }

    private void known(String name, String exam) {
        require(exams.containsKey(exam), name, "unknown exam " + exam);
    }

    private void distinct(String name, List<String> codes) {
        require(new HashSet<>(codes).size() == codes.size(), name, "a code stands twice");
    }

    private void require(boolean right, String name, String sentence) {
        if (!right) {
            flaws.add(name + ": " + sentence);
        }
    }
}

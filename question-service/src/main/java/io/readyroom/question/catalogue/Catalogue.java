package io.readyroom.question.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.readyroom.question.content.ContentJson;

/** The whole catalogue at one revision of the content: immutable, in memory, consistent in itself. */
public final class Catalogue {

    private final String hash;
    private final List<Exam> exams;
    private final List<ObjectiveMap> maps;
    private final List<Career> careers;
    private final Map<String, Exam> byCode;
    private final Map<String, Vendor> vendors;
    private final Map<String, Certification> certifications;
    private final Map<String, List<OutlineVersion>> outlines;
    private final Map<String, DeliveryPolicy> policies;
    private final Map<String, LearningPath> paths;

    /** @throws IllegalStateException when an exam lacks its vendor, policy, certification or outline */
    public Catalogue(CatalogueFacts facts) {
        hash = ContentJson.hash(ContentJson.write(facts));
        exams = facts.exams().stream().sorted(Comparator.comparing(Exam::code)).toList();
        maps = List.copyOf(facts.maps());
        careers = List.copyOf(facts.careers());
        byCode = index(exams, Exam::code);
        vendors = index(facts.vendors(), Vendor::code);
        certifications = index(facts.certifications(), Certification::code);
        policies = index(facts.policies(), DeliveryPolicy::vendor);
        paths = index(facts.paths(), LearningPath::exam);
        outlines = facts.outlines().stream().sorted(Comparator.comparing(OutlineVersion::asOf))
                .collect(groupingBy(OutlineVersion::exam));
        exams.forEach(this::requireWhole);
    }

    /** Hash of everything in it: what is served from it changes when this does. */
    public String hash() {
        return hash;
    }

    /** By code. */
    public List<Exam> exams() {
        return exams;
    }

    public Optional<Exam> exam(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Vendor vendor(Exam exam) {
        return vendors.get(exam.vendor());
    }

    public Certification certification(Exam exam) {
        return certifications.get(exam.certification());
    }

    public DeliveryPolicy policy(Exam exam) {
        return policies.get(exam.vendor());
    }

    /** Oldest first. */
    public List<OutlineVersion> outlines(Exam exam) {
        return outlines.get(exam.code());
    }

    /** The outline in force on a day: the newest that was effective, or the oldest when the day lies before all. */
    public OutlineVersion outlineOn(Exam exam, LocalDate day) {
        List<OutlineVersion> versions = outlines(exam);
        return versions.stream().filter(version -> !version.effectiveFrom().isAfter(day))
                .reduce((older, newer) -> newer)
                .orElse(versions.get(0));
    }

    /** Where objectives went, of all exams. */
    public List<ObjectiveMap> maps() {
        return maps;
    }

    /** The outline of that exam and date. */
    public Optional<OutlineVersion> outline(ObjectiveMap.End end) {
        return outlines.getOrDefault(end.exam(), List.of()).stream().filter(version -> version.asOf().equals(end.asOf()))
                .findFirst();
    }

    public Optional<ObjectiveMap> map(ObjectiveMap.End from, ObjectiveMap.End to) {
        return maps.stream().filter(map -> map.from().equals(from) && map.to().equals(to)).findFirst();
    }

    public Optional<LearningPath> path(Exam exam) {
        return Optional.ofNullable(paths.get(exam.code()));
    }

    public List<Career> careers() {
        return careers;
    }

    /** Those that an exam leads to. */
    public List<Career> careers(Exam exam) {
        return careers.stream().filter(career -> career.exams().contains(exam.code())).toList();
    }

    private void requireWhole(Exam exam) {
        if (vendor(exam) == null || policy(exam) == null || certification(exam) == null || outlines(exam) == null) {
            throw new IllegalStateException("exam " + exam.code() + " lacks a vendor, policy, certification or outline");
        }
    }

    private static <T> Map<String, T> index(List<T> values, Function<T, String> code) {
        return values.stream().collect(toUnmodifiableMap(code, identity()));
    }
}

package io.readyroom.scoring.bank;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.scoring.grading.QuestionType;

/**
 * A question as it is now: data of {@code QuestionChanged}, as far as this service reads it.
 *
 * @param measuredAs the version whose statistics go on with the current one
 * @param difficulty the author's: {@code easy}, {@code medium}, {@code hard}
 * @param versions every version that was ever published; empty in what earlier releases told
 */
public record QuestionFacts(long aggregateVersion, UUID questionId, String exam, UUID currentVersionId, UUID measuredAs,
        String status, String pool, String language, QuestionType type, String difficulty,
        List<Assignment> objectiveAssignments, List<UUID> enemies, List<UUID> siblings, List<Version> versions) {

    private static final String PUBLISHED = "published";

    public QuestionFacts {
        Objects.requireNonNull(questionId, "questionId is missing");
        Objects.requireNonNull(exam, "exam is missing");
        Objects.requireNonNull(currentVersionId, "currentVersionId is missing");
        measuredAs = measuredAs == null ? currentVersionId : measuredAs;
        objectiveAssignments = objectiveAssignments == null ? List.of() : List.copyOf(objectiveAssignments);
        enemies = enemies == null ? List.of() : List.copyOf(enemies);
        siblings = siblings == null ? List.of() : List.copyOf(siblings);
        versions = versions == null || versions.isEmpty() ? List.of(new Version(currentVersionId, measuredAs))
                : List.copyOf(versions);
    }

    public boolean isPublished() {
        return PUBLISHED.equals(status);
    }

    /** Where the question stands in that outline. */
    public Optional<Assignment> assignment(String outlineVersion) {
        return objectiveAssignments.stream().filter(one -> one.outlineVersion().equals(outlineVersion)).findFirst();
    }

    public record Assignment(String outlineVersion, String objective, String domain) {
    }

    /** @param measuredAs the first of the versions that are counted as one: cosmetic changes don't begin anew */
    public record Version(UUID questionVersionId, UUID measuredAs) {
    }
}

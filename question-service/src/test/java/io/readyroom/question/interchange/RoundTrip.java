package io.readyroom.question.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.bank.Rationale.Reference;

/**
 * Holds a format to its word: a question that went out and came back is the same, or every part that isn't is among the losses
 * that the writer or the reader told of.
 *
 * <p>
 * Equal is: blank space around a text, the spelling of a number and the order of things that have none (picked options,
 * accepted answers) do not count. Ids may be renamed where {@link Part#IDS} was told; explanations and keys are compared after
 * that renaming.
 */
public final class RoundTrip {

    private RoundTrip() {
    }

    /** Fails, with both questions, unless the differences between them were told. */
    public static void assertHeld(AuthoredQuestion before, List<Loss> written, ItemOutcome outcome) {
        if (!(outcome instanceof ItemOutcome.Read read)) {
            fail("was written and isn't read: " + outcome + "\nbefore: " + before);
            return;
        }
        Set<Part> told = EnumSet.noneOf(Part.class);
        written.forEach(loss -> told.add(loss.part()));
        read.losses().forEach(loss -> told.add(loss.part()));
        assertThat(told).as("a writer that lost the whole question writes nothing").doesNotContain(Part.QUESTION);
        assertThat(told).as("before: %s\nafter:  %s\ntold: %s %s", before, read.question(), written, read.losses())
                .containsAll(differences(before, read.question()));
        written.forEach(loss -> assertThat(loss.why()).isNotBlank());
        read.losses().forEach(loss -> assertThat(loss.why()).isNotBlank());
    }

    /** Parts in which the two differ; {@link Part#QUESTION} when another type, text, key or number of things came back. */
    public static Set<Part> differences(AuthoredQuestion before, AuthoredQuestion after) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.SOURCE_ID, before.sourceId(), after.sourceId());
        add(parts, Part.POOL, before.pool(), after.pool());
        add(parts, Part.LANGUAGE, before.language(), after.language());
        add(parts, Part.DIFFICULTY, before.difficulty(), after.difficulty());
        add(parts, Part.OBJECTIVES, before.objectives(), after.objectives());
        add(parts, Part.STIMULUS, before.stimulus(), after.stimulus());
        addLabels(parts, before.labels(), after.labels());
        ContentDifferences content = ContentDifferences.between(before, after);
        parts.addAll(content.parts());
        addRationale(parts, before.rationale(), renamed(after.rationale(), content.renamed()));
        return parts;
    }

    private static void addLabels(Set<Part> parts, Labels before, Labels after) {
        add(parts, Part.TAGS, new HashSet<>(before.tags()), new HashSet<>(after.tags()));
        add(parts, Part.ENEMIES, before.enemies(), after.enemies());
        add(parts, Part.SIBLINGS, before.siblings(), after.siblings());
        add(parts, Part.PROVENANCE, before.author(), after.author());
        add(parts, Part.PROVENANCE, before.original(), after.original());
    }

    private static void addRationale(Set<Part> parts, Rationale before, Rationale after) {
        add(parts, Part.REFERENCES, before.references(), after.references());
        Map<String, String> left = present(before.explanations());
        Map<String, String> right = present(after.explanations());
        Set<String> ids = new HashSet<>(left.keySet());
        ids.addAll(right.keySet());
        for (String id : ids) {
            Part whole = id.equals(Rationale.GENERAL) ? Part.GENERAL_EXPLANATION : Part.EXPLANATIONS;
            if (!left.containsKey(id) || !right.containsKey(id)) {
                parts.add(whole);
            } else {
                parts.addAll(TextDifferences.between(left.get(id), right.get(id), whole));
            }
        }
    }

    private static Rationale renamed(Rationale rationale, Map<String, String> names) {
        Map<String, String> explanations = new TreeMap<>();
        rationale.explanations().forEach((id, text) -> explanations.put(names.getOrDefault(id, id), text));
        List<Reference> references = new ArrayList<>(rationale.references());
        return new Rationale(explanations, references);
    }

    private static Map<String, String> present(Map<String, String> explanations) {
        Map<String, String> present = new TreeMap<>(explanations);
        present.values().removeIf(text -> text == null || text.isBlank());
        return present;
    }

    private static void add(Set<Part> parts, Part part, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(part);
        }
    }
}

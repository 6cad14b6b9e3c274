package io.readyroom.question.changeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredVersion;

/** What a version lacks to be a question at all, whatever linters think of it. */
final class VersionStructure {

    private static final String RULE = "structure";

    private VersionStructure() {
    }

    /** @param withoutOutline versions whose objectives no outline of the exam has */
    static List<VersionLint.Finding> findings(AuthoredVersion version, Set<UUID> withoutOutline) {
        AuthoredQuestion question = version.question();
        List<VersionLint.Finding> findings = new ArrayList<>();
        question.content().flaws().forEach(flaw -> findings.add(finding(version, field(flaw), flaw)));
        if (question.key() == null) {
            findings.add(finding(version, "key", "It has no key."));
        } else if (!question.key().fits(question.content())) {
            findings.add(finding(version, "key", "The key doesn't fit the question."));
        }
        Map<String, String> explanations = question.rationale().explanations();
        question.content().explainable().stream().filter(id -> !explanations.containsKey(id))
                .forEach(id -> findings.add(finding(version, "explanations." + id, "It isn't explained.")));
        if (question.objectives().isEmpty() || withoutOutline.contains(version.id())) {
            findings.add(finding(version, "objectives", "No outline of the exam has all of its objectives, or there are none."));
        }
        return findings;
    }

    private static String field(String flaw) {
        int colon = flaw.indexOf(':');
        return colon < 0 ? "content" : flaw.substring(0, colon);
    }

    private static VersionLint.Finding finding(AuthoredVersion version, String field, String sentence) {
        return new VersionLint.Finding(version.question().sourceId(), version.number(), RULE, field, sentence);
    }
}

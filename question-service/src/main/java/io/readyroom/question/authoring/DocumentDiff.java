package io.readyroom.question.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.question.bank.AuthoredQuestion;

/** What differs between two versions of a question, value by value. */
final class DocumentDiff {

    private DocumentDiff() {
    }

    /**
     * A value that isn't the same.
     *
     * @param path see {@link DocumentPaths}
     * @param before absent when it was added
     * @param after absent when it was taken away
     */
    record Difference(String path, @Schema(description = "Any JSON value") JsonNode before,
            @Schema(description = "Any JSON value") JsonNode after) {
    }

    /** In the order of the document; empty exactly when both say the same. */
    static List<Difference> between(AuthoredQuestion before, AuthoredQuestion after) {
        Map<String, JsonNode> old = DocumentPaths.of(DocumentWriter.write(before));
        Map<String, JsonNode> now = DocumentPaths.of(DocumentWriter.write(after));
        Set<String> paths = new LinkedHashSet<>(now.keySet());
        paths.addAll(old.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            if (!Objects.equals(old.get(path), now.get(path))) {
                differences.add(new Difference(path, old.get(path), now.get(path)));
            }
        }
        return differences;
    }
}

package io.readyroom.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.DocumentMother;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.QuestionType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class DocumentDiffTest {

    @Test
    void namesAMovedAnAddedAndAChangedOption() {
        ObjectNode before = DocumentMother.singleChoice();
        ObjectNode after = before.deepCopy();
        ArrayNode options = (ArrayNode) after.get("options");
        JsonNode first = options.remove(0);
        options.add(first);
        options.addObject().put("id", "e").put("text", "Neither");
        ((ObjectNode) options.get(0)).put("text", "Swift transcription");

        List<DocumentDiff.Difference> differences = between(before, after);

        assertThat(differences).extracting(DocumentDiff.Difference::path).containsExactlyInAnyOrder("options", "options.b.text",
                "options.e.text");
        DocumentDiff.Difference order = named(differences, "options");
        assertThat(order.before().toString()).isEqualTo("[\"a\",\"b\",\"c\",\"d\"]");
        assertThat(order.after().toString()).isEqualTo("[\"b\",\"c\",\"d\",\"a\",\"e\"]");
        assertThat(named(differences, "options.e.text").before()).isNull();
        assertThat(named(differences, "options.b.text").after().asText()).isEqualTo("Swift transcription");
    }

    @Test
    void comparesGapsReferencesAndKeys() {
        ObjectNode before = DocumentMother.of(QuestionType.DROPDOWN);
        ObjectNode after = before.deepCopy();
        ((ObjectNode) after.at("/gaps/1/options/0")).put("explanation", "Exactly this value accepts the licence terms.");
        ((ObjectNode) after.at("/references/0")).put("checkedAt", "2026-11-25");
        ((ObjectNode) after.at("/key/selections")).put("g3", "o1");
        ((ArrayNode) after.get("tags")).add("licence");
        assertThat(between(before, after)).extracting(DocumentDiff.Difference::path).containsExactlyInAnyOrder(
                "gaps.g2.options.o1.explanation", "references[0].checkedAt", "key.selections.g3", "tags");
    }

    /** Nothing differs from itself; one changed text is one difference, whichever of the texts it is. */
    @Property(tries = 300)
    void findsWhatWasChangedAndNothingElse(@ForAll QuestionType type, @ForAll @IntRange(max = 1_000) int which,
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String text) {
        ObjectNode document = DocumentMother.of(type);
        AuthoredQuestion before = QuestionDocumentTest.authored(document);
        assertThat(DocumentDiff.between(before, before)).isEmpty();
        List<String> fields = List.of("stem", "explanation", "difficulty", "pool", "language");
        String field = fields.get(which % fields.size());
        ObjectNode after = document.deepCopy();
        after.put(field, after.get(field).asText() + text);
        assertThat(between(document, after)).singleElement().satisfies(difference -> {
            assertThat(difference.path()).isEqualTo(field);
            assertThat(difference.before()).isEqualTo(document.get(field));
            assertThat(difference.after()).isEqualTo(after.get(field));
        });
    }

    /** Everything that stands in a document has a path, and no two things have the same. */
    @Property(tries = 8)
    void takesEveryValueApart(@ForAll QuestionType type) {
        QuestionDocument document = DocumentWriter.write(QuestionDocumentTest.authored(DocumentMother.of(type)));
        Map<String, JsonNode> values = DocumentPaths.of(document);
        String all = values.values().toString();
        assertThat(document.stem()).isEqualTo(values.get("stem").asText());
        document.references().forEach(page -> assertThat(all).contains(page.url(), page.title()));
        assertThat(values.keySet()).noneMatch(path -> path.endsWith(".id"));
    }

    private static List<DocumentDiff.Difference> between(ObjectNode before, ObjectNode after) {
        return DocumentDiff.between(QuestionDocumentTest.authored(before), QuestionDocumentTest.authored(after));
    }

    private static DocumentDiff.Difference named(List<DocumentDiff.Difference> differences, String path) {
        return differences.stream().filter(difference -> difference.path().equals(path)).findFirst().orElseThrow();
    }
}

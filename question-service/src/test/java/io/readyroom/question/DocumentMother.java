package io.readyroom.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;

/**
 * Documents of all types that the linter has nothing against: the shipped bank's, for the practice pool, without an id. The
 * sample must stay as it is shipped, other tests count on it.
 */
public final class DocumentMother {

    private static final String BANK = "/shipped/banks/ai-102/";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<QuestionType, String> FILES = Map.of(
            QuestionType.SINGLE_CHOICE, "ai-102-s-01",
            QuestionType.MULTIPLE_RESPONSE, "ai-102-s-05",
            QuestionType.ORDERING, "ai-102-s-26",
            QuestionType.MATCHING, "ai-102-s-15",
            QuestionType.DROPDOWN, "ai-102-s-02",
            QuestionType.STATEMENT_GRID, "ai-102-s-13",
            QuestionType.HOTSPOT, "ai-102-s-30",
            QuestionType.TEXT_ENTRY, "ai-102-s-04");

    private DocumentMother() {
    }

    public static ObjectNode singleChoice() {
        return of(QuestionType.SINGLE_CHOICE);
    }

    public static ObjectNode of(QuestionType type) {
        try (InputStream file = file("sample/" + FILES.get(type) + ".yaml")) {
            ObjectNode document = (ObjectNode) YAML.readTree(file);
            document.remove("id");
            document.put("pool", "practice");
            if (type == QuestionType.HOTSPOT) {
                ObjectNode image = (ObjectNode) document.get("image");
                image.put("url", "/v1/media/" + picture("media/" + image.remove("file").asText()));
                image.put("alt", image.get("alt").asText().strip());
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String picture(String path) throws IOException {
        try (InputStream file = file(path)) {
            return ContentJson.hash(file.readAllBytes());
        }
    }

    private static InputStream file(String path) {
        return DocumentMother.class.getResourceAsStream(BANK + path);
    }
}

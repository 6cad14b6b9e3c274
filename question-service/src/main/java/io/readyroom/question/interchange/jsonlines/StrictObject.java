package io.readyroom.question.interchange.jsonlines;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bankfiles.FieldException;
import io.readyroom.question.bankfiles.PlainText;

/** Reads a line as one JSON object, and refuses what a tree would hide: doubled names, a second value, texts that break. */
final class StrictObject {

    private static final int LONGEST_PATH = 100;

    private final ObjectMapper mapper;

    /** @param depth of nested values */
    StrictObject(int depth, int bytes) {
        this.mapper = new ObjectMapper(JsonFactory.builder().streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(depth).maxStringLength(bytes).build()).build());
    }

    /** @throws FieldException says what isn't right and quotes no value */
    ObjectNode read(String line) throws FieldException {
        try {
            try (JsonParser parser = mapper.createParser(line)) {
                check(parser);
            }
            JsonNode tree = mapper.readTree(line);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new FieldException(null, "The line is no JSON object.");
        } catch (StreamConstraintsException e) {
            throw new FieldException(null, "The line is nested too deeply, or a number in it is too long.");
        } catch (JsonProcessingException e) {
            throw new FieldException(null, "The line is not readable as JSON at column " + e.getLocation().getColumnNr() + ".");
        } catch (IOException e) {
            throw new IllegalStateException("a text has no input and output", e);
        }
    }

    private static void check(JsonParser parser) throws IOException, FieldException {
        Deque<Set<String>> names = new ArrayDeque<>();
        int values = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (parser.getParsingContext().inRoot() && ++values > 1) {
                throw new FieldException(null, "The line holds more than one value.");
            }
            if (token == JsonToken.START_OBJECT) {
                names.push(new HashSet<>());
            } else if (token == JsonToken.END_OBJECT) {
                names.pop();
            } else if (token == JsonToken.FIELD_NAME && !names.element().add(parser.currentName())) {
                throw new FieldException(path(parser), path(parser) + " stands twice");
            } else if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
                unbroken(parser);
            }
        }
    }

    private static void unbroken(JsonParser parser) throws IOException, FieldException {
        if (PlainText.isBroken(parser.getText())) {
            throw new FieldException(path(parser), path(parser) + " holds U+0000 or half of a surrogate pair");
        }
    }

    private static String path(JsonParser parser) {
        String path = parser.getParsingContext().pathAsPointer().toString().replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        String plain = PlainText.isBroken(path) ? "a name" : path.startsWith(".") ? path.substring(1) : path;
        return plain.length() <= LONGEST_PATH ? plain : plain.substring(0, LONGEST_PATH) + "…";
    }
}

package io.readyroom.question.bankfiles;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Where in a YAML file its fields stand. Elements of lists are known by number and, where they have one, by id. */
final class FieldLines {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final Map<String, Integer> lines = new HashMap<>();

    private FieldLines() {
    }

    static FieldLines of(byte[] yaml) {
        FieldLines found = new FieldLines();
        try (JsonParser parser = YAML.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                found.note(parser, token);
            }
        } catch (IOException e) {
            // Who reads the file reports that it is broken; what stands before that place is known all the same.
            return found;
        }
        return found;
    }

    /**
     * The line of a field or, where it is missing, of what it would belong to; from 1.
     *
     * @param field as in {@code options[1].text} or {@code options.b.text}; null for the file as a whole
     */
    int line(String field) {
        String pointer = field == null ? "" : "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
        while (!pointer.isEmpty() && !lines.containsKey(pointer)) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return lines.getOrDefault(pointer, 1);
    }

    private void note(JsonParser parser, JsonToken token) throws IOException {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        if (token == JsonToken.VALUE_STRING && pointer.endsWith("/id")) {
            String element = pointer.substring(0, pointer.length() - "/id".length());
            String list = element.substring(0, Math.max(0, element.lastIndexOf('/')));
            lines.putIfAbsent(list + "/" + parser.getText(), lines.getOrDefault(element, 1));
        }
    }
}

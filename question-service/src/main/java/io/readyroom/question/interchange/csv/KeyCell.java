package io.readyroom.question.interchange.csv;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bankfiles.FieldException;
import io.readyroom.question.content.QuestionType;

/** The key of a question: {@code b}, {@code b, d}, {@code t1=s3, t2=s1}, {@code s1=yes, s2=no}, or the text to type. */
final class KeyCell {

    private static final String KEY = "key";

    private KeyCell() {
    }

    static String of(JsonNode key) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : key) {
            if (value.isTextual()) {
                values.add(value.textValue());
            }
            for (JsonNode element : value.isArray() ? value : JsonNodeFactory.instance.arrayNode()) {
                values.add(element.asText());
            }
            value.properties().forEach(pair -> values.add(pair.getKey() + "="
                    + (pair.getValue().isBoolean() ? Answer.of(pair.getValue().booleanValue()) : pair.getValue().asText())));
        }
        return CellList.join(values, CellList.NAMES);
    }

    /** @throws FieldException when the cell isn't what the type's keys look like */
    static ObjectNode read(QuestionType type, String cell) throws FieldException {
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        List<String> values = CellList.values(cell, CellList.NAMES);
        switch (type) {
            case SINGLE_CHOICE -> key.put("choice", cell.strip());
            case MULTIPLE_RESPONSE -> values.forEach(array(key, "choices")::add);
            case ORDERING -> values.forEach(array(key, "order")::add);
            case HOTSPOT -> values.forEach(array(key, "regions")::add);
            case MATCHING -> pairs(key.putObject("matches"), values);
            case DROPDOWN -> pairs(key.putObject("selections"), values);
            case STATEMENT_GRID -> answers(key.putObject("answers"), values);
            case TEXT_ENTRY -> key.put("text", cell);
        }
        return key;
    }

    private static ArrayNode array(ObjectNode key, String name) {
        return key.putArray(name);
    }

    private static void pairs(ObjectNode pairs, List<String> values) throws FieldException {
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals < 0) {
                throw new FieldException(KEY, "key is not like t1=s3, t2=s1");
            }
            String id = value.substring(0, equals).strip();
            if (pairs.has(id)) {
                throw new FieldException(KEY, "key answers something twice");
            }
            pairs.put(id, value.substring(equals + 1).strip());
        }
    }

    private static void answers(ObjectNode answers, List<String> values) throws FieldException {
        pairs(answers, values);
        List<String> ids = new ArrayList<>();
        answers.fieldNames().forEachRemaining(ids::add);
        for (String id : ids) {
            answers.put(id, Answer.read(KEY, answers.get(id).textValue()));
        }
    }
}

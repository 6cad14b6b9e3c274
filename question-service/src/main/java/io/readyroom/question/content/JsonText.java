package io.readyroom.question.content;

import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Appends JSON objects field by field, byte for byte as Jackson writes them. */
final class JsonText {

    private final StringBuilder json;
    private boolean first = true;

    JsonText(StringBuilder json) {
        this.json = json;
    }

    /** The object of a question type. */
    JsonText begin(QuestionType type) {
        json.append("{\"type\":\"").append(type.wireName()).append('"');
        first = false;
        return this;
    }

    JsonText string(String name, String value) {
        name(name);
        json.append('"');
        escape(value);
        json.append('"');
        return this;
    }

    JsonText number(String name, int value) {
        name(name);
        json.append(value);
        return this;
    }

    JsonText flag(String name, boolean value) {
        name(name);
        json.append(value);
        return this;
    }

    JsonText strings(String name, List<String> values) {
        name(name);
        json.append('[');
        for (int i = 0; i < values.size(); i++) {
            json.append(i == 0 ? "\"" : "\",\"");
            escape(values.get(i));
        }
        json.append(values.isEmpty() ? "]" : "\"]");
        return this;
    }

    /** @param fields appends the fields of one of them */
    <T> JsonText objects(String name, List<T> values, Consumer<T> fields) {
        name(name);
        json.append('[');
        for (int i = 0; i < values.size(); i++) {
            json.append(i == 0 ? "{" : ",{");
            first = true;
            fields.accept(values.get(i));
            json.append('}');
        }
        json.append(']');
        first = false;
        return this;
    }

    void end() {
        json.append('}');
    }

    private void name(String name) {
        if (!first) {
            json.append(',');
        }
        first = false;
        json.append('"').append(name).append("\":");
    }

    private void escape(String value) {
        if (isPlain(value)) {
            json.append(value);
        } else {
            JsonStringEncoder.getInstance().quoteAsString(value, json);
        }
    }

    /** As all ids are; then it is copied in one go. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}

package io.readyroom.question.content;

import java.util.List;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Appends JSON values to an array, with commas between them. Without reflection: hundreds of them stand in a form. */
public final class JsonText {

    private final StringBuilder json;

    /** @param json ends where the array is to go on */
    public JsonText(StringBuilder json) {
        this.json = json;
    }

    /** Begins an array; what follows goes into it until its {@link #end}. */
    public JsonText begin() {
        separate();
        json.append('[');
        return this;
    }

    public JsonText end() {
        json.append(']');
        return this;
    }

    public JsonText string(String value) {
        separate();
        json.append('"');
        if (isPlain(value)) {
            json.append(value);
        } else {
            JsonStringEncoder.getInstance().quoteAsString(value, json);
        }
        json.append('"');
        return this;
    }

    public JsonText number(int value) {
        separate();
        json.append(value);
        return this;
    }

    /** As 0 or 1. */
    public JsonText flag(boolean value) {
        return number(value ? 1 : 0);
    }

    public JsonText none() {
        separate();
        json.append("null");
        return this;
    }

    public JsonText strings(List<String> values) {
        begin();
        values.forEach(this::string);
        return end();
    }

    private void separate() {
        if (json.charAt(json.length() - 1) != '[') {
            json.append(',');
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

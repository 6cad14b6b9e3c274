package io.readyroom.exam.response;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the parts of a response and refuses, by the name of the field, what is not there, too much or unknown. */
final class ResponseFields {

    private static final String ROOT = "response";

    private ResponseFields() {
    }

    /** The value of the only field that a response may have. */
    static JsonNode only(JsonNode response, String field) {
        if (!response.isObject()) {
            throw new InvalidResponseException(ROOT, "must be an object with the field " + field);
        }
        for (Iterator<String> names = response.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!name.equals(field)) {
                throw new InvalidResponseException(path(printable(name)), "is not a field of this response");
            }
        }
        JsonNode value = response.get(field);
        if (value == null || value.isNull()) {
            throw new InvalidResponseException(path(field), "is missing");
        }
        return value;
    }

    /** Refuses an id that is not text or not one of the known ones. */
    static String knownId(JsonNode value, Collection<String> known, String field) {
        if (!value.isTextual()) {
            throw new InvalidResponseException(path(field), "must be an id");
        }
        if (!known.contains(value.textValue())) {
            throw new InvalidResponseException(path(field), "is not an id of this question");
        }
        return value.textValue();
    }

    /** Refuses a list of ids that is too long, repeats one or has an unknown one. */
    static void knownIds(JsonNode value, Collection<String> known, int atMost, String field) {
        if (!value.isArray()) {
            throw new InvalidResponseException(path(field), "must be a list of ids");
        }
        if (value.size() > atMost) {
            throw new InvalidResponseException(path(field), "has more than " + atMost + " selections");
        }
        Set<String> taken = new HashSet<>();
        for (JsonNode id : value) {
            if (!taken.add(knownId(id, known, field))) {
                throw new InvalidResponseException(path(field), "has an id twice");
            }
        }
    }

    /** Refuses a value that is not an object. */
    static JsonNode object(JsonNode value, String field) {
        if (!value.isObject()) {
            throw new InvalidResponseException(path(field), "must be an object");
        }
        return value;
    }

    /** Refuses the name of a field that is not one of the known ids. */
    static void knownName(String name, Collection<String> known, String field) {
        if (!known.contains(name)) {
            throw new InvalidResponseException(path(field), "has an id that is not one of this question");
        }
    }

    static String path(String field) {
        return ROOT + "." + field;
    }

    /** A name that a client made up is repeated to it only as far as it can do no harm in a log or a page. */
    private static String printable(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }
}

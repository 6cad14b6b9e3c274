package io.readyroom.question.bankfiles;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Fields that make no question or stimulus; the message is a sentence that names them and quotes no value, which may be a key.
 */
public final class FieldException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 100;

    private final String field;

    /** @param field as in {@code options[1].text}; null where it is none in particular */
    public FieldException(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Null where it is no field in particular. */
    public String field() {
        return field;
    }

    /** What a mapper says of a field; empty when it speaks of none. */
    static Optional<FieldException> of(IOException failure) {
        if (!(failure instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return Optional.empty();
        }
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining(".")).replace(".[", "[");
        String named = path.length() <= LONGEST_NAME ? path : path.substring(0, LONGEST_NAME) + "…";
        return Optional.of(new FieldException(path, named + (mapping instanceof UnrecognizedPropertyException
                ? " is an unknown field"
                : " is missing or of the wrong kind")));
    }
}

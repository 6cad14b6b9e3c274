package io.readyroom.platform.web.problem;

import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, by field, without Jackson's own words about classes. */
final class JsonProblems {

    private JsonProblems() {
    }

    static ProblemException of(JacksonException e) {
        if (e.getCause() instanceof ProblemException refusal) {
            return refusal;
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return invalid("The request has a field that is not known here: " + unknown.getPropertyName() + ".")
                    .withError(path(unknown.getPath()), "unknown field");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() != null && format.getTargetType().isEnum()) {
            return invalid("The request has a value that is not known here.")
                    .withError(path(format.getPath()), "must be one of " + constants(format.getTargetType()));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return invalid("The request has a field of the wrong type.")
                    .withError(path(mapping.getPath()), "wrong type or value, or out of range");
        }
        if (e instanceof MismatchedInputException) {
            return invalid("The body must be a JSON object of the documented shape.");
        }
        String place = e.getLocation() == null ? ""
                : " (line %d, column %d)".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return invalid("The body is not well-formed JSON" + place + ".");
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, detail);
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static String constants(Class<?> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}

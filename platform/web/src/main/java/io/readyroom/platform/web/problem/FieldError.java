package io.readyroom.platform.web.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field path of the field, {@code filters.domains[0]}, or the name of a parameter
 * @param message what is wrong with it
 */
public record FieldError(String field, String message) {
}

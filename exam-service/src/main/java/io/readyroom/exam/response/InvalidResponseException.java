package io.readyroom.exam.response;

/** A response that does not fit the shape of its slot. */
public final class InvalidResponseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    InvalidResponseException(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    /** Path of the field that is wrong, starting with {@code response}. */
    public String field() {
        return field;
    }
}

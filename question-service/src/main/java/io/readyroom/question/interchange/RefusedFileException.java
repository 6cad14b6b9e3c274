package io.readyroom.question.interchange;

/** A file that isn't read any further; the message says why, for a person. */
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Place place;

    public RefusedFileException(Place place, String message) {
        super(message);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}

package io.readyroom.exam.scoring;

/** scoring-service is well and has nothing to answer: it doesn't know the exam, or a key hasn't arrived yet. */
final class ScoringRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int NOT_FOUND = 404;

    private final int status;

    ScoringRefusedException(int status) {
        super("scoring-service answered " + status, null, false, false);
        this.status = status;
    }

    boolean isNotFound() {
        return status == NOT_FOUND;
    }
}

package io.readyroom.exam.answer;

/** More answers wait than can be saved in a reasonable time. */
final class LaneFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LaneFullException() {
        super("too many answers wait", null, false, false);
    }
}

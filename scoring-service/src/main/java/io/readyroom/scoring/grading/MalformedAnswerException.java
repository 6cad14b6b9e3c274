package io.readyroom.scoring.grading;

/** JSON that is no response or key of the type. It says the type only, never what was read. */
public final class MalformedAnswerException extends RuntimeException {

    MalformedAnswerException(QuestionType type) {
        super("Does not have the form of " + type.slug());
    }
}

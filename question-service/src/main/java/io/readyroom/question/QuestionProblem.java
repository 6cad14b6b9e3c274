package io.readyroom.question;

import io.readyroom.platform.web.problem.ProblemType;

/** Problems that only question-service answers. */
public enum QuestionProblem implements ProblemType {

    FORM_NOT_AVAILABLE("form-not-available", "No form can be built from the questions there are", 409),
    CLIENT_TOO_OLD("client-too-old", "The client cannot render what this form needs", 409),
    WRONG_STATE("wrong-state", "This can't be done to it where it stands", 409),
    OWN_REVIEW("own-review", "Nobody reviews what they wrote themselves", 409),
    LINT_ERRORS("lint-errors", "The linter found what has to be mended before a review", 422),
    INVALID_QUESTION("invalid-question", "This is not a question that can be graded", 422),
    INVALID_OUTLINE("invalid-outline", "The outline or map does not fit the catalogue", 422),
    UNKNOWN_REFERENCE("unknown-reference", "Something that is referred to does not exist", 422),
    SOURCE_ID_TAKEN("source-id-taken", "There is a question with this id already", 409),
    CHANGE_SET_OUTDATED("change-set-outdated", "The bank has changed under this change set", 409),
    ALREADY_CHALLENGED("already-challenged", "You have disputed this question before", 409),
    IMPORT_REFUSED("import-refused", "The file can't be imported", 422),
    MEDIA_REFUSED("media-refused", "This is no picture that is taken", 422);

    private final String slug;
    private final String title;
    private final int status;

    QuestionProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}

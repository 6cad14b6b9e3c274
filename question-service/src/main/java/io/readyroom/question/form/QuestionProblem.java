package io.readyroom.question.form;

import io.readyroom.platform.web.problem.ProblemType;

/** Problems that only question-service answers. */
public enum QuestionProblem implements ProblemType {

    FORM_NOT_AVAILABLE("form-not-available", "No form can be built from the questions there are"),
    CLIENT_TOO_OLD("client-too-old", "The client cannot render what this form needs");

    private final String slug;
    private final String title;

    QuestionProblem(String slug, String title) {
        this.slug = slug;
        this.title = title;
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
        return 409;
    }
}

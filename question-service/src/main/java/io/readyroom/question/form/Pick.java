package io.readyroom.question.form;

/** A question chosen for a form. {@code repeated}: the learner has had it before. */
record Pick(PooledQuestion question, boolean repeated) {
}

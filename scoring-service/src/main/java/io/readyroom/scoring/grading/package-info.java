/**
 * Grading: how many points a response is worth, as a pure function of response, key, selection limit and policy.
 *
 * <p>
 * The vectors in {@code contracts/grading} are its specification. Question types are two sealed families, what a learner
 * gives ({@link io.readyroom.scoring.grading.Response}) and what is right ({@link io.readyroom.scoring.grading.AnswerKey});
 * adding a type touches them, {@link io.readyroom.scoring.grading.QuestionType} and its vectors. The package may not know
 * sessions, exams or the database.
 */
package io.readyroom.scoring.grading;

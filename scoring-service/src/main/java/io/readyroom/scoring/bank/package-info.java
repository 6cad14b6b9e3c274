/**
 * What this service knows of exams and questions, from question-service's {@code ExamChanged} and {@code
 * QuestionChanged}: copies of the latest facts. No keys ({@code answerkey} has them), no texts of questions.
 *
 * <p>
 * Owns {@code exam_facts}, {@code question_facts} and {@code question_version}. What a session was graded by is
 * frozen in its submission; these facts are for what looks forward: measuring, adapting, planning. Database: Vert.x
 * PostgreSQL client.
 */
package io.readyroom.scoring.bank;

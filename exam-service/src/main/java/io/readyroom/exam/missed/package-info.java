/**
 * Owns what is known of how a learner did question by question ({@code seen_questions.outcomes}), and answers which questions a
 * learner last got wrong or has marked. From results, and from the feedback on single answers before there is one. Asked for
 * only
 * where a start wants it. Knows no key. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.missed;

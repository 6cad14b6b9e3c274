/**
 * Hands a session in, once, and tells scoring about it. Two steps in one READ COMMITTED transaction: first the session's row,
 * then
 * in a second statement the answers; one statement for both would miss an answer that was acknowledged while it waited for the
 * row. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.submission;

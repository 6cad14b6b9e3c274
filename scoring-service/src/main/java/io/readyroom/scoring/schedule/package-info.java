/**
 * When what was learned is due for review: dates from the memories that {@code evidence} keeps, moved by the date of
 * the real exam. They are computed when asked for, so that another exam date or another day needs no row to be
 * changed.
 *
 * <p>
 * Owns no table. The exam date comes from whoever implements {@code ExamDates}, which is {@code plan}. Database:
 * Vert.x PostgreSQL client, reads only, through {@code evidence}.
 */
package io.readyroom.scoring.schedule;

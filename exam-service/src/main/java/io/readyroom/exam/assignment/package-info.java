/**
 * Owns assignments: an exam that an organisation lets its candidates sit, when and how often. Everything is bound to the
 * organisation in SQL. Every change is published in full ({@code AssignmentChanged}). Knows neither candidates nor links.
 * Vert.x PostgreSQL client.
 */
package io.readyroom.exam.assignment;

/**
 * Owns what a session was frozen with: its slots with their response shapes and the exam's facts. Written once at the start,
 * immutable after, so that it may be cached for as long as there is room. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.form;

/**
 * What an organisation sees of its candidates' attempts at an assignment. Reads sessions and candidates, and changes nothing.
 * Vert.x PostgreSQL client.
 */
package io.readyroom.exam.assignment.attempt;

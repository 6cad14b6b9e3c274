/**
 * One-use tickets for the event stream of a session: a browser's EventSource can't send a token. Issued to the session's
 * learner,
 * spent by the gateway, once. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.eventticket;

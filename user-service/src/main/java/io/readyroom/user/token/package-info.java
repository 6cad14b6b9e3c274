/**
 * Access tokens, and refresh tokens with rotation and reuse detection: issuing, refreshing, logging out, and guests, who are
 * nothing but a pair of tokens at first. Candidates of organisations get a token for one session, which exam-service asks for.
 * Owns the tables {@code refresh_family} and {@code refresh_token}.
 *
 * <p>
 * May not know passwords. Database: Vert.x client for rotation; opening and revoking families is SQL on the transaction of the
 * caller; a guest is stored with Hibernate Reactive.
 */
package io.readyroom.user.token;

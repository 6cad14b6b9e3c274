package io.readyroom.gateway.live;

import java.util.Optional;

import io.readyroom.gateway.exam.SessionState;

/**
 * What a client is told when it connects.
 *
 * @param session empty when exam-service didn't tell with the ticket
 * @param result when there is one already
 */
record SessionNow(Optional<SessionState> session, Optional<ResultReady> result) {
}

package io.readyroom.gateway.session;

import java.util.UUID;

/** There is no result yet; ask again after {@code Retry-After}. */
record PendingResult(UUID sessionId, String status) {
}

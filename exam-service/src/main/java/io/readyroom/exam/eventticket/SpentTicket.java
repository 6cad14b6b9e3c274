package io.readyroom.exam.eventticket;

import java.util.UUID;

/** Whose stream a ticket opened. */
record SpentTicket(UUID sessionId, UUID learnerId) {
}

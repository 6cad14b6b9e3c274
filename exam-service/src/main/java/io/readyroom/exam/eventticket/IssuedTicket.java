package io.readyroom.exam.eventticket;

/**
 * A ticket, shown once.
 *
 * @param expiresIn seconds
 */
record IssuedTicket(String ticket, int expiresIn) {
}

package io.readyroom.exam.eventticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A ticket as a browser sent it. */
record SpendTicketRequest(@NotBlank @Size(max = 100) String ticket) {
}

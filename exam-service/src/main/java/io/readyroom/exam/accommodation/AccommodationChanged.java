package io.readyroom.exam.accommodation;

import java.math.BigDecimal;
import java.util.UUID;

import io.readyroom.platform.messaging.PermanentEventException;

/** The part of user-service's event that is read here: full state, the higher version wins. What is left out adds nothing. */
record AccommodationChanged(long aggregateVersion, UUID accountId, BigDecimal timeFactor, Integer extraMinutes) {

    private static final BigDecimal GREATEST_FACTOR = BigDecimal.valueOf(4);
    private static final int MOST_MINUTES = 600;

    AccommodationChanged {
        timeFactor = timeFactor == null ? BigDecimal.ONE : timeFactor;
        extraMinutes = extraMinutes == null ? Integer.valueOf(0) : extraMinutes;
    }

    /** Fails with what is wrong: the table would refuse it, which looks like a fault that may pass. */
    AccommodationChanged requireSound() {
        if (accountId == null) {
            throw new PermanentEventException("an accommodation without account");
        }
        if (timeFactor.compareTo(BigDecimal.ONE) < 0 || timeFactor.compareTo(GREATEST_FACTOR) > 0 || extraMinutes < 0
                || extraMinutes > MOST_MINUTES) {
            throw new PermanentEventException("an accommodation out of bounds");
        }
        return this;
    }
}

package io.readyroom.user.accommodation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.user.account.Account;

/**
 * Somebody's accommodations as operators see them.
 *
 * @param timeFactor what durations are multiplied with
 * @param extraMinutes on top of that
 * @param history every time that they were set, the latest first: the one in force
 */
record AccommodationsResponse(UUID accountId, BigDecimal timeFactor, int extraMinutes, List<Entry> history) {

    static AccommodationsResponse from(Account account, List<Accommodation> history) {
        return new AccommodationsResponse(account.id(), account.extraTime().timeFactor(), account.extraTime().extraMinutes(),
                history.stream().map(Entry::from).toList());
    }

    /** @param setBy account of the operator */
    record Entry(BigDecimal timeFactor, int extraMinutes, String reason, UUID setBy, Instant setAt) {

        static Entry from(Accommodation accommodation) {
            return new Entry(accommodation.timeFactor(), accommodation.extraMinutes(), accommodation.reason(),
                    accommodation.setBy(), accommodation.setAt());
        }
    }
}

package io.readyroom.user.accommodation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.readyroom.platform.database.Ids;
import io.readyroom.user.account.Account;

/** One time that somebody's accommodations were set; never changed. */
@Entity
class Accommodation {

    @Id
    private UUID id;
    private UUID accountId;
    private int edit;
    @Column(precision = 4, scale = 2)
    private BigDecimal timeFactor;
    private int extraMinutes;
    private String reason;
    private UUID setBy;
    private Instant setAt;

    protected Accommodation() {
        // Hibernate fills the fields.
    }

    /** What the account has from now on. */
    static Accommodation of(Account account, String reason, UUID operator, Instant now) {
        Accommodation accommodation = new Accommodation();
        accommodation.id = Ids.next();
        accommodation.accountId = account.id();
        accommodation.edit = account.extraTime().edit();
        accommodation.timeFactor = account.extraTime().timeFactor();
        accommodation.extraMinutes = account.extraTime().extraMinutes();
        accommodation.reason = reason;
        accommodation.setBy = operator;
        accommodation.setAt = now.truncatedTo(ChronoUnit.MICROS);
        return accommodation;
    }

    UUID accountId() {
        return accountId;
    }

    int edit() {
        return edit;
    }

    BigDecimal timeFactor() {
        return timeFactor.stripTrailingZeros();
    }

    int extraMinutes() {
        return extraMinutes;
    }

    String reason() {
        return reason;
    }

    UUID setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }
}

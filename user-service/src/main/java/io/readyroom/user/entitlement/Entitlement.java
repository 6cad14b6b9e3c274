package io.readyroom.user.entitlement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What an account may sit: every exam of a certification family, those that succeed today's included. */
@Entity
class Entitlement {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID accountId;
    private String family;
    @Enumerated(EnumType.STRING)
    private EntitlementStatus status;
    @Enumerated(EnumType.STRING)
    private EntitlementSource source;
    private Instant validFrom;
    private Instant validUntil;
    @SuppressWarnings("unused") // For whoever asks the database why.
    private String reason;
    @SuppressWarnings("unused") // As reason.
    private UUID grantedBy;

    protected Entitlement() {
        // Hibernate fills the fields.
    }

    /** Granted by hand. */
    static Entitlement byOperator(UUID id, GrantEntitlementRequest request, UUID operator, Instant now) {
        Entitlement entitlement = new Entitlement();
        entitlement.id = id;
        entitlement.accountId = request.accountId();
        entitlement.family = request.family();
        entitlement.status = EntitlementStatus.ACTIVE;
        entitlement.source = EntitlementSource.OPERATOR;
        entitlement.validFrom = stored(now);
        entitlement.validUntil = request.validUntil() == null ? null : stored(request.validUntil());
        entitlement.reason = request.reason().strip();
        entitlement.grantedBy = operator;
        return entitlement;
    }

    /** What a guest had goes with them. */
    void moveTo(UUID account) {
        accountId = account;
    }

    /** It counts no more; what was written about its owner goes, too. */
    void erase() {
        status = EntitlementStatus.REVOKED;
        reason = "erased";
    }

    /** What it is worth now; the end of its time is known to everybody who holds a copy, so no event tells it. */
    EntitlementStatus statusAt(Instant now) {
        boolean over = validUntil != null && !now.isBefore(validUntil);
        return status == EntitlementStatus.ACTIVE && over ? EntitlementStatus.EXPIRED : status;
    }

    UUID id() {
        return id;
    }

    /** Counts the changes, from 0; the row's own after a flush. */
    long version() {
        return version;
    }

    UUID accountId() {
        return accountId;
    }

    String family() {
        return family;
    }

    EntitlementStatus status() {
        return status;
    }

    EntitlementSource source() {
        return source;
    }

    Instant validFrom() {
        return validFrom;
    }

    Optional<Instant> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** As exact as PostgreSQL keeps it: what is answered and published now is what will be read later. */
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}

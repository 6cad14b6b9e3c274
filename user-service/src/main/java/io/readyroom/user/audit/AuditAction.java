package io.readyroom.user.audit;

import java.util.Locale;

/** What is written down; more may come, none is renamed. */
public enum AuditAction {

    ACCOMMODATION_SET,
    CLIENT_CREATED,
    CLIENT_REVOKED,
    ENTITLEMENT_GRANTED,
    ERASURE_REPLAYED,
    ORGANISATION_CREATED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

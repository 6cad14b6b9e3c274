package io.readyroom.user.entitlement;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an entitlement counts. */
public enum EntitlementStatus {

    ACTIVE,
    REVOKED,
    EXPIRED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

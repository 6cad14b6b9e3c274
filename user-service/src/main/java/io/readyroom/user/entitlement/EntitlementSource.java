package io.readyroom.user.entitlement;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an entitlement came from. */
public enum EntitlementSource {

    OPERATOR,
    ORDER,
    VOUCHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.readyroom.user.token;

import java.util.Locale;

/** Why a family of refresh tokens ended. */
public enum RevocationReason {

    LOGOUT,
    REUSE,
    LOGIN,
    CLAIMED,
    PASSWORD_RESET;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

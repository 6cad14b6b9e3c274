package io.readyroom.user.account;

import java.util.Map;
import java.util.Set;

/** Where an account stands; every legal change is in this table. */
public enum AccountStatus {

    /** Anonymous, by its tokens only. */
    GUEST,
    /** Registered, with an address and a password. */
    ACTIVE,
    /** For good: no token of it is valid. */
    DISABLED,
    /** Nothing is left but the id. */
    ERASED;

    private static final Map<AccountStatus, Set<AccountStatus>> CHANGES = Map.of(
            GUEST, Set.of(ACTIVE, DISABLED, ERASED),
            ACTIVE, Set.of(DISABLED, ERASED),
            DISABLED, Set.of(ERASED),
            ERASED, Set.of());

    AccountStatus to(AccountStatus next) {
        if (!CHANGES.get(this).contains(next)) {
            throw new IllegalStateException("an account never goes from " + this + " to " + next);
        }
        return next;
    }
}

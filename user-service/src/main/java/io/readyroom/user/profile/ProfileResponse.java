package io.readyroom.user.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountStatus;

/**
 * Somebody's own profile; a guest has no address and maybe no name.
 *
 * @param timeFactor what the time of everything with a clock is multiplied with for them; 1 unless accommodated
 * @param extraMinutes on top of that
 */
record ProfileResponse(UUID accountId, List<String> roles, String email, Boolean emailVerified, String displayName,
        BigDecimal timeFactor, int extraMinutes, Instant createdAt) {

    static ProfileResponse from(Account account) {
        boolean guest = account.status() == AccountStatus.GUEST;
        return new ProfileResponse(account.id(), account.roles().stream().sorted().toList(), account.email().orElse(null),
                guest ? null : account.isVerified(), account.displayName().orElse(null),
                account.extraTime().timeFactor(), account.extraTime().extraMinutes(), account.createdAt());
    }
}

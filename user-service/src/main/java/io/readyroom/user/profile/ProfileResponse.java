package io.readyroom.user.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountStatus;

/** Somebody's own profile; a guest has no address and maybe no name. */
record ProfileResponse(UUID accountId, List<String> roles, String email, Boolean emailVerified, String displayName,
        Instant createdAt) {

    static ProfileResponse from(Account account) {
        boolean guest = account.status() == AccountStatus.GUEST;
        return new ProfileResponse(account.id(), account.roles().stream().sorted().toList(), account.email().orElse(null),
                guest ? null : account.isVerified(), account.displayName().orElse(null), account.createdAt());
    }
}

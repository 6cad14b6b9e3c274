package io.readyroom.user.registration;

import java.util.Optional;
import java.util.UUID;

import io.readyroom.user.account.NewAccount;

/** A registration whose address has just been verified. */
record PendingRegistration(UUID id, Optional<UUID> guest, NewAccount details) {
}

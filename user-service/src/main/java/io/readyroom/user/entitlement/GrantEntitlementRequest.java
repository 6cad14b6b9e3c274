package io.readyroom.user.entitlement;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/operator/entitlements}.
 *
 * @param family certification family, as the catalogue names it
 * @param reason for whoever asks later
 * @param validUntil absent: for life
 */
record GrantEntitlementRequest(@NotNull UUID accountId,
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}", message = "must be a family code, like azure-ai-engineer") String family,
        @NotBlank @Size(max = 500) String reason, @Future Instant validUntil) {
}

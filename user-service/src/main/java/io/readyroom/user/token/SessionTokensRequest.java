package io.readyroom.user.token;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /internal/session-tokens}: those that are wanted at the same time, so that a class is a few requests. */
record SessionTokensRequest(@NotNull @Size(min = 1, max = 64) List<@NotNull @Valid SessionTokenRequest> items) {
}

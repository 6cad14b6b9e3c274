package io.readyroom.user.token;

import java.util.List;

/** One for each that was asked for, in their order. */
record SessionTokensResponse(List<SessionTokenResponse> items) {
}

package io.readyroom.exam.user;

import java.util.List;

/** Tokens wanted at the same time; at most 64. */
record SessionTokensRequest(List<SessionTokenRequest> items) {
}

package io.readyroom.user.token;

import io.readyroom.user.secret.OpaqueToken;

/** What somebody gets who logs in or refreshes. */
public record TokenPair(AccessToken access, OpaqueToken refresh) {
}

package io.readyroom.exam.user;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A token for each that was asked for, in their order. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IssuedTokens(List<SessionToken> items) {

    /** Another number would hand somebody's token to somebody else. */
    List<SessionToken> requireFor(int wanted) {
        if (items == null || items.size() != wanted) {
            throw new IllegalStateException(
                    "user-service gave " + (items == null ? 0 : items.size()) + " tokens for " + wanted);
        }
        return items;
    }
}

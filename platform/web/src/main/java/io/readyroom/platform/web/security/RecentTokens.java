package io.readyroom.platform.web.security;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Some of the verified tokens by their whole text, so that none of these has to be hashed for each request. One that falls on
 * another's place takes it.
 */
final class RecentTokens {

    /** 4 MB of tokens at most. */
    private static final int PLACES = 4096;
    /** Characters of the signature, at the token's end, that tell its place. */
    private static final int TELLING = 12;

    private final AtomicReferenceArray<Recent> places = new AtomicReferenceArray<>(PLACES);

    Optional<VerifiedToken> find(String token) {
        Recent recent = places.get(place(token));
        return recent != null && recent.text().equals(token) ? Optional.of(recent.token()) : Optional.empty();
    }

    void remember(String token, VerifiedToken verified) {
        places.set(place(token), new Recent(token, verified));
    }

    private static int place(String token) {
        int hash = 0;
        for (int i = Math.max(0, token.length() - TELLING); i < token.length(); i++) {
            hash = 31 * hash + token.charAt(i);
        }
        return Math.floorMod(hash, PLACES);
    }

    private record Recent(String text, VerifiedToken token) {
    }
}

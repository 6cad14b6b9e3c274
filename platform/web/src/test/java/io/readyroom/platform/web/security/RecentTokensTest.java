package io.readyroom.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class RecentTokensTest {

    private final RecentTokens recent = new RecentTokens();

    @Test
    void findsATokenByItsWholeText() {
        VerifiedToken verified = verified();
        recent.remember("head.claims.signature-of-it", verified);
        assertThat(recent.find("head.claims.signature-of-it")).contains(verified);
    }

    /** The same end means the same place: other claims under a known signature must not pass. */
    @Test
    void knowsNoOtherTokenWithTheSameSignature() {
        recent.remember("head.claims.signature-of-it", verified());
        assertThat(recent.find("head.clAims.signature-of-it")).isEmpty();
        assertThat(recent.find("signature-of-it")).isEmpty();
        assertThat(recent.find("")).isEmpty();
    }

    @Test
    void givesAPlaceToWhoCameLast() {
        VerifiedToken second = verified();
        recent.remember("first.claims.signature-of-it", verified());
        recent.remember("second.claims.signature-of-it", second);
        assertThat(recent.find("first.claims.signature-of-it")).isEmpty();
        assertThat(recent.find("second.claims.signature-of-it")).contains(second);
    }

    private static VerifiedToken verified() {
        Caller caller = Caller.of(UUID.randomUUID(), Set.of(Roles.LEARNER));
        return new VerifiedToken(caller, Instant.EPOCH, Instant.MAX);
    }
}

package io.readyroom.user.signingkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration ROTATION = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration RETENTION = Duration.ofHours(25);

    @Test
    void needsAKeyAtOnceWhenThereIsNone() {
        assertThat(new KeyRing(List.of()).nextDue(NOW, ROTATION, AHEAD)).contains(NOW);
    }

    /** Signing with a key as soon as it exists would break every service that has not fetched it yet. */
    @Test
    void publishesTheNextKeyBeforeItSigns() {
        SigningKey current = key(Duration.ofDays(30));
        KeyRing before = new KeyRing(List.of(current));
        Instant next = before.nextDue(NOW, ROTATION, AHEAD).orElseThrow();
        assertThat(next).isEqualTo(NOW.plus(AHEAD));

        SigningKey published = SigningKey.generate(next);
        KeyRing after = new KeyRing(List.of(published, current));
        assertThat(after.signing(NOW)).isEqualTo(current);
        assertThat(after.signing(next)).isEqualTo(published);
        assertThat(after.toJwks()).contains(current.kid(), published.kid());
        assertThat(after.nextDue(NOW, ROTATION, AHEAD)).as("one at a time").isEmpty();
    }

    @Test
    void keepsAKeyForAsLongAsATokenOfItMayLive() {
        SigningKey old = key(Duration.ofDays(31));
        SigningKey recent = key(Duration.ofHours(24));
        assertThat(new KeyRing(List.of(old, recent)).retired(NOW, RETENTION)).isEmpty();
        assertThat(new KeyRing(List.of(old, key(Duration.ofHours(26)))).retired(NOW, RETENTION)).containsExactly(old);
        assertThat(new KeyRing(List.of(old)).retired(NOW, RETENTION)).as("never the last one").isEmpty();
    }

    @Test
    void tellsNothingPrivate() {
        KeyRing ring = new KeyRing(List.of(key(Duration.ZERO)));
        assertThat(ring.toJwks()).contains("\"kty\":\"EC\"", "\"crv\":\"P-256\"", "\"alg\":\"ES256\"").doesNotContain("\"d\"");
        assertThat(ring.signing(NOW).toString()).doesNotContain("Private");
    }

    @Test
    void signsWithTheFirstKeyWhenItsClockIsBehind() {
        SigningKey only = key(Duration.ofMinutes(-3));
        assertThat(new KeyRing(List.of(only)).signing(NOW)).isEqualTo(only);
    }

    private static SigningKey key(Duration age) {
        return SigningKey.generate(NOW.minus(age));
    }
}

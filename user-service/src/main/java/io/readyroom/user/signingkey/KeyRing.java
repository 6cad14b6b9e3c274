package io.readyroom.user.signingkey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** The keys that are published, oldest first. */
final class KeyRing {

    private final List<SigningKey> keys;

    KeyRing(List<SigningKey> keys) {
        this.keys = keys.stream().sorted(Comparator.comparing(SigningKey::activeFrom).thenComparing(SigningKey::kid)).toList();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The key that signs at a time: the newest active one; the first one when clocks disagree about it. */
    SigningKey signing(Instant now) {
        return keys.stream().filter(key -> !key.activeFrom().isAfter(now)).reduce((older, newer) -> newer)
                .orElseGet(() -> keys.get(0));
    }

    /** When the next key is to become active, if it is time to publish one. */
    Optional<Instant> nextDue(Instant now, Duration rotation, Duration publishAhead) {
        if (keys.isEmpty()) {
            return Optional.of(now);
        }
        Instant newest = keys.get(keys.size() - 1).activeFrom();
        Instant earliest = now.plus(publishAhead);
        Instant wanted = newest.plus(rotation);
        return wanted.isAfter(earliest) ? Optional.empty() : Optional.of(earliest);
    }

    /** Keys that have signed for the last time so long ago that no token of theirs is left. */
    List<SigningKey> retired(Instant now, Duration retention) {
        List<SigningKey> retired = new ArrayList<>();
        for (int i = 0; i + 1 < keys.size(); i++) {
            if (keys.get(i + 1).activeFrom().plus(retention).isBefore(now)) {
                retired.add(keys.get(i));
            }
        }
        return retired;
    }

    /** The public parts, RFC 7517. */
    String toJwks() {
        return new JsonWebKeySet(keys.stream().map(SigningKey::toJwk).toList()).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}

package io.readyroom.platform.web.security;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/**
 * Checks access tokens: signature once per token and process, expiry and disabled accounts every time.
 */
@Singleton
public class AccessTokenVerifier {

    /** The longest token that is looked at: ours are under 1 KiB. */
    private static final int LONGEST_TOKEN = 4096;

    private final SigningKeys keys;
    private final TokenClaims claims;
    private final DisabledAccounts disabled;
    private final Clock clock;
    private final Cache<String, VerifiedToken> verified;
    private final RecentTokens recent = new RecentTokens();

    AccessTokenVerifier(SigningKeys keys, TokenClaims claims, DisabledAccounts disabled, Clock clock, TokenConfig config) {
        this.keys = keys;
        this.claims = claims;
        this.disabled = disabled;
        this.clock = clock;
        this.verified = Caffeine.newBuilder().maximumSize(config.cachedTokens()).expireAfter(new UntilExpiry()).build();
    }

    /**
     * The token's content.
     *
     * @return fails with {@link InvalidTokenException}, or with {@code unavailable} while no key is known at all
     */
    public Uni<VerifiedToken> verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Uni.createFrom().failure(new InvalidTokenException("too long", null));
        }
        String hash = hash(token);
        VerifiedToken known = verified.getIfPresent(hash);
        Uni<VerifiedToken> checked = known != null ? Uni.createFrom().item(known)
                : checkSignature(token).invoke(fresh -> verified.put(hash, fresh));
        return checked.map(this::stillValid);
    }

    /** The token's content when it was verified before and is still valid: no wait, and no reason why not. */
    public Optional<VerifiedToken> known(String token) {
        return recent.find(token).or(() -> remembered(token)).filter(this::isStillValid);
    }

    private Optional<VerifiedToken> remembered(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        Optional<VerifiedToken> known = Optional.ofNullable(verified.getIfPresent(hash(token)));
        known.ifPresent(found -> recent.remember(token, found));
        return known;
    }

    private Uni<VerifiedToken> checkSignature(String token) {
        String kid = claims.keyId(token);
        Key key = keys.find(kid);
        if (key != null) {
            return Uni.createFrom().item(() -> claims.check(token, key));
        }
        return keys.refreshForUnknown()
                .onFailure().transform(failure -> ProblemException.of(CommonProblem.UNAVAILABLE,
                        "Tokens can't be checked at the moment. Try again shortly.", failure))
                .map(done -> claims.check(token, keys.find(kid)));
    }

    private VerifiedToken stillValid(VerifiedToken token) {
        if (!isStillValid(token)) {
            throw new InvalidTokenException("expired, or the account is disabled", null);
        }
        return token;
    }

    private boolean isStillValid(VerifiedToken token) {
        return clock.instant().isBefore(token.expiresAt())
                && !disabled.isRefused(token.caller().accountId(), token.issuedAt());
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private final class UntilExpiry implements Expiry<String, VerifiedToken> {

        @Override
        public long expireAfterCreate(String hash, VerifiedToken token, long now) {
            return Math.max(0, Duration.between(Instant.now(clock), token.expiresAt()).toNanos());
        }

        @Override
        public long expireAfterUpdate(String hash, VerifiedToken token, long now, long left) {
            return left;
        }

        @Override
        public long expireAfterRead(String hash, VerifiedToken token, long now, long left) {
            return left;
        }
    }
}

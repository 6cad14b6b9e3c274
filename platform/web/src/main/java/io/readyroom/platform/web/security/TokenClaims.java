package io.readyroom.platform.web.security;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * What a token must say (RFC 9068): one asymmetric algorithm, {@code typ=at+jwt}, our issuer, one of two audiences. The
 * audience and the role {@code service} go together, so that a user's token never opens {@code /internal} and a service's
 * token opens nothing else; so do a session and the role {@code candidate}. Headers that point to keys ({@code jku, x5u, jwk})
 * are never followed: the key comes from memory.
 */
@Singleton
class TokenClaims {

    private static final int CLOCK_SKEW_SECONDS = 2;
    private static final String TYPE = "at+jwt";

    private final TokenConfig config;
    private final Clock clock;

    TokenClaims(TokenConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The key id that the token names; empty text when it names none. */
    String keyId(String token) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            return Optional.ofNullable(signature.getKeyIdHeaderValue()).orElse("");
        } catch (JoseException e) {
            throw new InvalidTokenException("not a signed token", e);
        }
    }

    /** The token's content when everything about it is right. A null key means that nobody knows its key id. */
    VerifiedToken check(String token, Key key) {
        if (key == null) {
            throw new InvalidTokenException("unknown key", null);
        }
        try {
            return verified(claims(token, key));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw new InvalidTokenException("refused", e);
        }
    }

    private JwtClaims claims(String token, Key key) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(config.issuer())
                .setExpectedAudience(config.audience(), config.internalAudience())
                .setRequireExpirationTime().setRequireIssuedAt().setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build().processToClaims(token);
    }

    private VerifiedToken verified(JwtClaims claims) throws MalformedClaimException {
        Set<String> roles = Set.copyOf(Optional.ofNullable(claims.getStringListClaimValue("groups")).orElse(List.of()));
        boolean internal = claims.getAudience().contains(config.internalAudience());
        if (internal != roles.equals(Set.of(Roles.SERVICE)) || (!internal && roles.contains(Roles.SERVICE))
                || claims.getAudience().size() != 1) {
            throw new InvalidTokenException("audience and roles do not go together", null);
        }
        Optional<UUID> session = id(claims, "session");
        if (roles.contains(Roles.CANDIDATE) != session.isPresent() || (session.isPresent() && roles.size() > 1)) {
            throw new InvalidTokenException("a session and the role of a candidate go together", null);
        }
        Caller caller = new Caller(account(claims.getSubject(), internal), roles, id(claims, "org"),
                Optional.ofNullable(claims.getStringClaimValue("client_id")).orElse(""), session,
                !Boolean.FALSE.equals(claims.getClaimValue("livemode", Boolean.class)));
        return new VerifiedToken(caller, instant(claims.getIssuedAt()), instant(claims.getExpirationTime()));
    }

    private static Optional<UUID> id(JwtClaims claims, String claim) throws MalformedClaimException {
        return Optional.ofNullable(claims.getStringClaimValue(claim)).map(UUID::fromString);
    }

    private static UUID account(String subject, boolean internal) {
        return internal ? UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)) : UUID.fromString(subject);
    }

    private static Instant instant(NumericDate date) {
        return Instant.ofEpochSecond(date.getValue());
    }
}

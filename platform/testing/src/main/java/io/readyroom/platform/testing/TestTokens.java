package io.readyroom.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Makes access tokens as user-service would, good ones and all kinds of bad ones. */
public final class TestTokens {

    public static final String ISSUER = "https://readyroom.local";
    private static final String API = "readyroom-api";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private TestTokens() {
    }

    /** A registered learner. */
    public static String learner(UUID account) {
        return with(account, "learner");
    }

    /** A guest. */
    public static String guest(UUID account) {
        return with(account, "guest");
    }

    /** An account with these roles. */
    public static String with(UUID account, String... roles) {
        return token(account.toString(), Set.of(roles), API, LIFE, key("own"));
    }

    /** A partner's client that acts for an organisation. */
    public static String partner(UUID organisation) {
        JwtClaims claims = claims(UUID.randomUUID().toString(), Set.of("partner"), API, LIFE);
        claims.setClaim("org", organisation.toString());
        return sign(claims, key("own"));
    }

    /** A candidate of an organisation, let into one session only. */
    public static String candidate(UUID account, UUID organisation, UUID session) {
        JwtClaims claims = claims(account.toString(), Set.of("candidate"), API, LIFE);
        claims.setClaim("org", organisation.toString());
        claims.setClaim("session", session.toString());
        return sign(claims, key("own"));
    }

    /** A partner's client for test data. */
    public static String testPartner(UUID organisation) {
        JwtClaims claims = claims(UUID.randomUUID().toString(), Set.of("partner"), API, LIFE);
        claims.setClaim("org", organisation.toString());
        claims.setClaim("livemode", false);
        return sign(claims, key("own"));
    }

    /** A service's token for {@code /internal}. */
    public static String service(String name) {
        return token(name, Set.of("service"), "readyroom-internal", LIFE, key("own"));
    }

    /** A learner's token that expired a minute ago. */
    public static String expired(UUID account) {
        return token(account.toString(), Set.of("learner"), API, Duration.ofMinutes(-1), key("own"));
    }

    /** A learner's token that somebody else signed. */
    public static String foreign(UUID account) {
        return token(account.toString(), Set.of("learner"), API, LIFE, key("foreign"));
    }

    /** A learner's token made into an administrator's after it was signed. */
    public static String tampered(UUID account) {
        String[] good = learner(account).split("\\.", -1);
        String[] admin = with(account, "admin").split("\\.", -1);
        return good[0] + "." + admin[1] + "." + good[2];
    }

    /** A learner's token for another audience. */
    public static String wrongAudience(UUID account) {
        return token(account.toString(), Set.of("learner"), "somebody-else", LIFE, key("own"));
    }

    /** The public keys as a JSON Web Key Set. */
    public static String keySet() {
        return new JsonWebKeySet(key("own")).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /**
     * By jose4j alone: SmallRye JWT Build would read the configuration, and whichever class loader happens to sign would then
     * define the application's configuration classes in the middle of its start.
     */
    private static String token(String subject, Set<String> roles, String audience, Duration life,
            EllipticCurveJsonWebKey key) {
        return sign(claims(subject, roles, audience, life), key);
    }

    private static JwtClaims claims(String subject, Set<String> roles, String audience, Duration life) {
        long now = Instant.now().getEpochSecond();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setStringListClaim("groups", List.copyOf(roles));
        claims.setAudience(audience);
        claims.setClaim("client_id", "test");
        claims.setGeneratedJwtId();
        claims.setIssuedAt(NumericDate.fromSeconds(life.isNegative() ? now - LIFE.toSeconds() : now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + life.toSeconds()));
        return claims;
    }

    private static String sign(JwtClaims claims, EllipticCurveJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "at+jwt");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EllipticCurveJsonWebKey key(String name) {
        try {
            String json = Shared.get("key." + name, () -> generate(name));
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(json);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String generate(String name) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            // The foreign key claims the id of ours: the signature must tell them apart, not the id.
            key.setKeyId("test-key");
            return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("no key " + name, e);
        }
    }
}

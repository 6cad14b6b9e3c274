package io.readyroom.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;

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

    private static String token(String subject, Set<String> roles, String audience, Duration life,
            EllipticCurveJsonWebKey key) {
        Instant now = Instant.now();
        Instant issued = life.isNegative() ? now.minus(LIFE) : now;
        return Jwt.issuer(ISSUER).subject(subject).groups(roles).audience(audience).claim("client_id", "test")
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(issued).expiresAt(now.plus(life))
                .jws().type("at+jwt").keyId(key.getKeyId()).algorithm(SignatureAlgorithm.ES256)
                .sign(key.getPrivateKey());
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

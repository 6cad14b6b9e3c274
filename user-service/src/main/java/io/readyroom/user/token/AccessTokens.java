package io.readyroom.user.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.platform.web.security.TokenConfig;
import io.readyroom.user.signingkey.SigningKey;
import io.readyroom.user.signingkey.SigningKeys;

/** Issues access tokens: JWTs as of RFC 9068, signed with the current key. */
@Singleton
public class AccessTokens {

    private static final Duration LONGEST = Duration.ofDays(1);
    /** The client of people who log in with their password: any front-end of this system. */
    private static final String FIRST_PARTY = "readyroom";

    private final SigningKeys keys;
    private final TokenConfig claims;
    private final Duration lifetime;
    private final Clock clock;

    AccessTokens(SigningKeys keys, TokenConfig claims, LifetimeConfig config, Clock clock) {
        this.keys = keys;
        this.claims = claims;
        this.lifetime = config.accessLifetime();
        this.clock = clock;
        if (lifetime.compareTo(LONGEST) > 0 || lifetime.toSeconds() < 1) {
            throw new IllegalArgumentException("readyroom.tokens.access-lifetime must be between a second and a day");
        }
    }

    /** For a person. */
    public AccessToken forAccount(UUID account, Set<String> roles) {
        return signed(content(account.toString(), FIRST_PARTY, claims.audience(), roles));
    }

    /** For a service, to call {@code /internal} of the others. */
    public AccessToken forService(String service) {
        return signed(content(service, service, claims.internalAudience(), Set.of(Roles.SERVICE)));
    }

    /** For a program of an organisation. */
    public AccessToken forPartner(UUID client, UUID organisation, boolean livemode) {
        JwtClaims content = content(client.toString(), client.toString(), claims.audience(), Set.of(Roles.PARTNER));
        return signed(inOrganisation(content, organisation, livemode));
    }

    /** For somebody whom an organisation has let into one session; it opens nothing else. */
    AccessToken forCandidate(UUID candidate, UUID session, UUID organisation, boolean livemode) {
        JwtClaims content = content(candidate.toString(), FIRST_PARTY, claims.audience(), Set.of(Roles.CANDIDATE));
        content.setStringClaim("session", session.toString());
        return signed(inOrganisation(content, organisation, livemode));
    }

    private static JwtClaims inOrganisation(JwtClaims content, UUID organisation, boolean livemode) {
        content.setStringClaim("org", organisation.toString());
        content.setClaim("livemode", livemode);
        return content;
    }

    private JwtClaims content(String subject, String client, String audience, Set<String> roles) {
        Instant now = clock.instant();
        JwtClaims content = new JwtClaims();
        content.setIssuer(claims.issuer());
        content.setSubject(subject);
        content.setAudience(audience);
        content.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        content.setExpirationTime(NumericDate.fromMilliseconds(now.plus(lifetime).toEpochMilli()));
        content.setJwtId(Ids.next().toString());
        content.setStringClaim("client_id", client);
        content.setStringListClaim("groups", roles.stream().sorted().toList());
        return content;
    }

    private AccessToken signed(JwtClaims content) {
        return new AccessToken(sign(content.toJson()), lifetime.toSeconds());
    }

    private String sign(String payload) {
        SigningKey key = keys.current();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.kid());
        signature.setHeader("typ", "at+jwt");
        signature.setKey(key.privateKey());
        signature.setPayload(payload);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("not signed with the key " + key.kid(), e);
        }
    }
}

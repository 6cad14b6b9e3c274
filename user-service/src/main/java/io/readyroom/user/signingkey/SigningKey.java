package io.readyroom.user.signingkey;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;

import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * A key pair for access tokens, ES256.
 *
 * @param kid RFC 7638 thumbprint of the public key
 * @param activeFrom from then on it signs, until the next one does
 */
public record SigningKey(String kid, ECPublicKey publicKey, PrivateKey privateKey, Instant activeFrom) {

    private static final String CURVE = "secp256r1";

    /** A new pair. */
    static SigningKey generate(Instant activeFrom) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey publicKey = (ECPublicKey) pair.getPublic();
            return new SigningKey(thumbprint(publicKey), publicKey, pair.getPrivate(), activeFrom);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no P-256 on this Java platform", e);
        }
    }

    /** A pair as it was stored. */
    static SigningKey restore(String kid, byte[] publicKey, byte[] privateKey, Instant activeFrom) {
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new SigningKey(kid, (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(publicKey)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)), activeFrom);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key " + kid + " can't be read", e);
        }
    }

    JsonWebKey toJwk() {
        EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey(publicKey);
        jwk.setKeyId(kid);
        jwk.setUse("sig");
        jwk.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return jwk;
    }

    /** Never the private part. */
    @Override
    public String toString() {
        return "SigningKey[" + kid + " from " + activeFrom + "]";
    }

    private static String thumbprint(ECPublicKey publicKey) {
        return new EllipticCurveJsonWebKey(publicKey).calculateBase64urlEncodedThumbprint("SHA-256");
    }
}

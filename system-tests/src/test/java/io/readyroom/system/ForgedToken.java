package io.readyroom.system;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an attacker makes of a good access token. */
final class ForgedToken {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final JsonNode header;
    private final JsonNode claims;
    private final String signature;

    private ForgedToken(String good) {
        String[] parts = good.split("\\.", -1);
        header = decode(parts[0]);
        claims = decode(parts[1]);
        signature = parts[2];
    }

    static ForgedToken from(String good) {
        return new ForgedToken(good);
    }

    /** Another account's, under the old signature. */
    String tampered(UUID victim) {
        return signedText(header, claimsOf(victim)) + "." + signature;
    }

    /** Signed by somebody else who says to use our key. */
    String foreign(UUID victim) {
        String text = signedText(header, claimsOf(victim));
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return text + "." + ENCODER.encodeToString(sign(pair.getPrivate(), text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not signed at all, and saying so. */
    String unsigned(UUID victim) {
        ObjectNode none = header.deepCopy();
        none.put("alg", "none");
        return signedText(none, claimsOf(victim)) + ".";
    }

    /** Signed with the public key as if it were a shared secret. */
    String signedWithPublicKey(UUID victim) {
        ObjectNode hmac = header.deepCopy();
        hmac.put("alg", "HS256");
        String text = signedText(hmac, claimsOf(victim));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Call.get("/.well-known/jwks.json").send().expect(200).text().getBytes(StandardCharsets.UTF_8),
                    "HmacSHA256"));
            return text + "." + ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode claimsOf(UUID victim) {
        ObjectNode forged = claims.deepCopy();
        return forged.put("sub", victim.toString());
    }

    private static byte[] sign(PrivateKey key, String text) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
        signer.initSign(key);
        signer.update(text.getBytes(StandardCharsets.US_ASCII));
        return signer.sign();
    }

    private static String signedText(JsonNode header, JsonNode claims) {
        return encode(header) + "." + encode(claims);
    }

    private static String encode(JsonNode part) {
        return ENCODER.encodeToString(Json.write(part).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode decode(String part) {
        return Json.read(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}

package io.readyroom.user.signingkey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals private keys for the database: AES-256-GCM, bound to the key id, so that rows can't be swapped. */
final class KeyVault {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    /** Fails with a sentence for the operator when the key is not 32 bytes in base64. */
    KeyVault(String base64Key) {
        byte[] bytes = decode(base64Key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("READYROOM_TOKENS_ENCRYPTION_KEY must be 32 bytes in base64 "
                    + "(openssl rand -base64 32), but has " + bytes.length);
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    String seal(byte[] secret, String kid) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, kid);
        byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(stored);
    }

    /** Fails when it was sealed with another key, for another key id, or was tampered with. */
    byte[] open(String sealed, String kid) {
        byte[] stored = Base64.getDecoder().decode(sealed);
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(stored, NONCE_BYTES),
                Arrays.copyOfRange(stored, NONCE_BYTES, stored.length), kid);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String kid) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key " + kid + " can't be opened: was it made with another "
                    + "READYROOM_TOKENS_ENCRYPTION_KEY?", e);
        }
    }

    private static byte[] decode(String base64Key) {
        try {
            return Base64.getDecoder().decode(base64Key.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("READYROOM_TOKENS_ENCRYPTION_KEY is not base64", e);
        }
    }
}

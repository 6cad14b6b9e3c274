package io.readyroom.user.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id on Bouncy Castle; blocking, some 50 ms. */
final class Argon2 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PARALLELISM = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final int memoryKib;
    private final int iterations;

    Argon2(int memoryKib, int iterations) {
        this.memoryKib = memoryKib;
        this.iterations = iterations;
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        PhcHash unfinished = new PhcHash(memoryKib, iterations, PARALLELISM, base64.encodeToString(salt), "");
        byte[] hash = derive(password, unfinished, HASH_BYTES);
        return new PhcHash(memoryKib, iterations, PARALLELISM, unfinished.salt(), base64.encodeToString(hash)).format();
    }

    static boolean matches(String password, String stored) {
        PhcHash expected = PhcHash.parse(stored);
        byte[] hash = expected.hashBytes();
        return MessageDigest.isEqual(derive(password, expected, hash.length), hash);
    }

    private static byte[] derive(String password, PhcHash like, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(like.memoryKib()).withIterations(like.iterations()).withParallelism(like.parallelism())
                .withSalt(like.saltBytes()).build());
        byte[] hash = new byte[bytes];
        generator.generateBytes(normalised(password), hash);
        return hash;
    }

    /** The same password typed on another keyboard may come in other code points (NIST SP 800-63B-4, 3.1.1.2). */
    private static byte[] normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}

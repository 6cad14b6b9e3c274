package io.readyroom.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** Reads the {@code Idempotency-Key} header and makes the fingerprint that tells a repetition from another request. */
public final class IdempotencyHeader {

    public static final String NAME = "Idempotency-Key";
    private static final int LONGEST = 200;

    private IdempotencyHeader() {
    }

    /**
     * The key, or empty when none was sent.
     *
     * @throws ProblemException {@code invalid-request} when it is blank, over 200 characters or not printable ASCII
     */
    public static Optional<String> read(String header) {
        if (header == null) {
            return Optional.empty();
        }
        boolean printable = header.chars().allMatch(c -> c >= 0x21 && c <= 0x7E);
        if (header.isBlank() || header.length() > LONGEST || !printable) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The Idempotency-Key can't be used.")
                    .withError(NAME, "1 to 200 printable ASCII characters without blanks");
        }
        return Optional.of(header);
    }

    /** Fingerprint of a request body: equal content has an equal one, whatever the order of fields and white space. */
    public static String fingerprint(ObjectMapper json, Object request) {
        try {
            byte[] canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(request);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("no fingerprint of " + request.getClass().getName(), e);
        }
    }

    /** The refusal of a key that was used for another request. */
    public static ProblemException reused() {
        return ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key came with another body before. Use a new key for a new request.");
    }
}

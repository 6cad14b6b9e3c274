package io.readyroom.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.vertx.core.buffer.Buffer;

/** A file of the web client with its ETag. */
record Asset(Buffer content, String type, String tag) {

    private static final int TAG_LENGTH = 20;

    static Asset load(String name, String type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("page/" + name)) {
            if (file == null) {
                throw new IllegalStateException("page/" + name + " is not packaged");
            }
            byte[] content = file.readAllBytes();
            return new Asset(Buffer.buffer(content), type, hash(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

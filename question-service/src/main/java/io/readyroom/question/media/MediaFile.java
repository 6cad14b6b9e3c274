package io.readyroom.question.media;

import java.nio.ByteBuffer;
import java.util.Arrays;

import io.readyroom.question.content.ContentJson;

/** A picture: what it is is decided by its bytes, not by its name. */
public final class MediaFile {

    /** 2 MiB. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    static final String PNG = "image/png";
    /** Signature (8), length and name of the header chunk (8). */
    private static final int WIDTH_AT = 16;
    private static final byte[] PNG_SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A };

    private final String name;
    private final byte[] bytes;

    public MediaFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    public boolean isPng() {
        return bytes.length > WIDTH_AT + 2 * Integer.BYTES && bytes.length <= MAX_BYTES
                && Arrays.equals(PNG_SIGNATURE, Arrays.copyOf(bytes, PNG_SIGNATURE.length));
    }

    /** Pixels, from the PNG's header. */
    public int width() {
        return ByteBuffer.wrap(bytes).getInt(WIDTH_AT);
    }

    /** Pixels, from the PNG's header. */
    public int height() {
        return ByteBuffer.wrap(bytes).getInt(WIDTH_AT + Integer.BYTES);
    }

    public String sha256() {
        return ContentJson.hash(bytes);
    }

    /** Path at which it is served. */
    public String url() {
        return "/v1/media/" + sha256();
    }
}

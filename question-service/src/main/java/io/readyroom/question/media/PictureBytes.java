package io.readyroom.question.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers in a file of unknown kind. Behind its end everything is 0, so a header that was cut off is of no size. */
final class PictureBytes {

    private static final int BYTE = 0xFF;

    private final byte[] bytes;

    PictureBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    boolean startsWith(byte[] signature) {
        return bytes.length >= signature.length && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }

    /** Whether these ASCII letters stand there. */
    boolean says(int at, String letters) {
        byte[] expected = letters.getBytes(StandardCharsets.US_ASCII);
        return at >= 0 && bytes.length - at >= expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    int u8(int at) {
        return at >= 0 && at < bytes.length ? bytes[at] & BYTE : 0;
    }

    int u16(int at) {
        return (u8(at) << 8) | u8(at + 1);
    }

    /** Signed: more than 31 bits come out negative. */
    int u32(int at) {
        return (u16(at) << 16) | u16(at + 2);
    }

    int littleU16(int at) {
        return (u8(at + 1) << 8) | u8(at);
    }

    int littleU24(int at) {
        return (u8(at + 2) << 16) | littleU16(at);
    }

    /** Signed, as {@link #u32}. */
    int littleU32(int at) {
        return (littleU16(at + 2) << 16) | littleU16(at);
    }
}

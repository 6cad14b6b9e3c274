package io.readyroom.question.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Pictures, as far as anybody looks at them here: signature and header. */
public final class PictureMother {

    private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A };

    private PictureMother() {
    }

    public static byte[] png(int width, int height) {
        return ByteBuffer.allocate(64).put(SIGNATURE).putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width).putInt(height).array();
    }
}

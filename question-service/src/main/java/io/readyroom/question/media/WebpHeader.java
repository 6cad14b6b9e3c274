package io.readyroom.question.media;

import java.util.Optional;

/**
 * WebP, RFC 9649: a RIFF file whose first chunk is a lossy frame, a lossless one, or the header of the extended
 * format.
 */
final class WebpHeader {

    private static final String CONTENT_TYPE = "image/webp";
    private static final int CHUNK = 12;
    private static final int DATA = 20;
    private static final int FOURTEEN_BITS = 0x3FFF;
    private static final int LOSSLESS_SIGNATURE = 0x2F;

    private WebpHeader() {
    }

    static Optional<Picture> read(PictureBytes file) {
        if (!file.says(0, "RIFF") || !file.says(8, "WEBP")) {
            return Optional.empty();
        }
        if (file.says(CHUNK, "VP8 ")) {
            return lossy(file);
        }
        if (file.says(CHUNK, "VP8L")) {
            return lossless(file);
        }
        return file.says(CHUNK, "VP8X")
                ? Optional.of(new Picture(CONTENT_TYPE, file.littleU24(DATA + 4) + 1, file.littleU24(DATA + 7) + 1))
                : Optional.empty();
    }

    /** RFC 6386: a frame tag of three bytes, a start code, then 14 bits each; the upper two are a scale. */
    private static Optional<Picture> lossy(PictureBytes file) {
        boolean isKeyFrame = file.u8(DATA + 3) == 0x9D && file.u8(DATA + 4) == 0x01 && file.u8(DATA + 5) == 0x2A;
        return isKeyFrame ? Optional.of(new Picture(CONTENT_TYPE, file.littleU16(DATA + 6) & FOURTEEN_BITS,
                file.littleU16(DATA + 8) & FOURTEEN_BITS)) : Optional.empty();
    }

    /** A signature of one byte, then 14 bits each, less one. */
    private static Optional<Picture> lossless(PictureBytes file) {
        int bits = file.littleU32(DATA + 1);
        return file.u8(DATA) == LOSSLESS_SIGNATURE ? Optional.of(new Picture(CONTENT_TYPE, (bits & FOURTEEN_BITS) + 1,
                ((bits >>> 14) & FOURTEEN_BITS) + 1)) : Optional.empty();
    }
}

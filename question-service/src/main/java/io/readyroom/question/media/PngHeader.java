package io.readyroom.question.media;

import java.util.Optional;

/** Portable Network Graphics, ISO/IEC 15948: the signature, then the chunk IHDR with width and height. */
final class PngHeader {

    static final String CONTENT_TYPE = "image/png";

    private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A };
    private static final int HEADER_LENGTH = 13;

    private PngHeader() {
    }

    static Optional<Picture> read(PictureBytes file) {
        boolean isPng = file.startsWith(SIGNATURE) && file.u32(8) == HEADER_LENGTH && file.says(12, "IHDR");
        return isPng ? Optional.of(new Picture(CONTENT_TYPE, file.u32(16), file.u32(20))) : Optional.empty();
    }
}

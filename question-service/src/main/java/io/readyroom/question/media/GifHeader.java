package io.readyroom.question.media;

import java.util.Optional;

/** Graphics Interchange Format: version, then width and height of the logical screen, little endian. */
final class GifHeader {

    private static final String CONTENT_TYPE = "image/gif";

    private GifHeader() {
    }

    static Optional<Picture> read(PictureBytes file) {
        boolean isGif = file.says(0, "GIF87a") || file.says(0, "GIF89a");
        return isGif ? Optional.of(new Picture(CONTENT_TYPE, file.littleU16(6), file.littleU16(8))) : Optional.empty();
    }
}

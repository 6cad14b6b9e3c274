package io.readyroom.question.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Why a file is not taken. */
final class PictureRefusal {

    /** So far into a text a file of XML has said what it is. */
    private static final int HEAD = 4_096;

    private PictureRefusal() {
    }

    /** @param picture what the bytes are, or null for nothing that is known here */
    static Optional<String> of(byte[] bytes, Picture picture) {
        if (bytes.length > MediaFile.MAX_BYTES) {
            return Optional.of("It has %d bytes; a picture may have %d.".formatted(bytes.length, MediaFile.MAX_BYTES));
        }
        if (picture == null) {
            return Optional.of(isSvg(bytes)
                    ? "SVG is not taken: such a file can hold scripts and load things from elsewhere. Send it as PNG or WebP."
                    : "The bytes are no PNG, JPEG, WebP or GIF picture, whatever the name says.");
        }
        return picture.isTooLarge() ? Optional.of("It is %d by %d pixels; a side may have %d."
                .formatted(picture.width(), picture.height(), Picture.LONGEST_SIDE)) : Optional.empty();
    }

    private static boolean isSvg(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        return head.toLowerCase(Locale.ROOT).contains("<svg");
    }
}

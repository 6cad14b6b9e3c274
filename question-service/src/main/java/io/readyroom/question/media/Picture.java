package io.readyroom.question.media;

import java.util.Optional;

/**
 * What the header of a file says of a picture. The rest of the file isn't decoded: that is a browser's work, in its
 * sandbox.
 *
 * @param width and {@code height} in pixels, at least 1
 */
public record Picture(String contentType, int width, int height) {

    /** More would only make browsers of small devices run out of memory. */
    public static final int LONGEST_SIDE = 8_192;

    /**
     * The picture that these bytes begin like: PNG, JPEG, WebP or GIF; empty for everything else, however it is
     * named.
     */
    public static Optional<Picture> of(byte[] bytes) {
        PictureBytes file = new PictureBytes(bytes);
        return PngHeader.read(file)
                .or(() -> GifHeader.read(file))
                .or(() -> WebpHeader.read(file))
                .or(() -> JpegHeader.read(file))
                .filter(picture -> picture.width > 0 && picture.height > 0);
    }

    boolean isTooLarge() {
        return width > LONGEST_SIDE || height > LONGEST_SIDE;
    }
}

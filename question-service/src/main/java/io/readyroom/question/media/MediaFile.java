package io.readyroom.question.media;

import java.util.Optional;

import io.readyroom.question.content.ContentJson;

/** A picture: what it is is decided by its bytes, not by its name. */
public final class MediaFile {

    /** 2 MiB. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private final String name;
    private final byte[] bytes;
    /** Null when it is none. */
    private final Picture picture;

    public MediaFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        this.picture = Picture.of(bytes).orElse(null);
    }

    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Why it is not taken, as a sentence; empty when it is. */
    public Optional<String> refusal() {
        return PictureRefusal.of(bytes, picture);
    }

    boolean isTooLong() {
        return bytes.length > MAX_BYTES;
    }

    /** Only of one that is taken, as the other facts below. */
    public String contentType() {
        return picture.contentType();
    }

    /** As names of such files end, without a dot: {@code png}, {@code jpeg}, {@code webp}, {@code gif}. */
    public String extension() {
        return contentType().substring(contentType().indexOf('/') + 1);
    }

    /** Pixels, from the file's header. */
    public int width() {
        return picture.width();
    }

    /** Pixels, from the file's header. */
    public int height() {
        return picture.height();
    }

    public String sha256() {
        return ContentJson.hash(bytes);
    }

    /** Path at which it is served. */
    public String url() {
        return MediaAddress.of(sha256());
    }
}

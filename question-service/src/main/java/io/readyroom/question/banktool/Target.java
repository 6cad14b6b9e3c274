package io.readyroom.question.banktool;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import io.readyroom.question.interchange.FormatWriter;

/** Where converted questions and their pictures go. */
record Target(FormatWriter writer, PictureKeeper pictures) implements Closeable {

    /** Takes pictures along. */
    @FunctionalInterface
    interface PictureKeeper extends Closeable {

        /** False when there is no place for it. */
        boolean keep(String name, byte[] bytes) throws IOException;

        /** Names of those that were kept and are in no file, because nothing shows them. */
        default List<String> unshown() {
            return List.of();
        }

        @Override
        default void close() throws IOException {
            // Most hold nothing.
        }
    }

    static Target withoutPictures(FormatWriter writer) {
        return new Target(writer, (name, bytes) -> false);
    }

    @Override
    public void close() throws IOException {
        try (pictures) {
            writer.close();
        }
    }
}

package io.readyroom.question.banktool;

import java.io.Closeable;
import java.io.IOException;

import io.readyroom.question.interchange.FormatWriter;

/** Where converted questions and their pictures go. */
record Target(FormatWriter writer, PictureKeeper pictures) implements Closeable {

    /** Takes a picture along. */
    @FunctionalInterface
    interface PictureKeeper {

        /** False when there is no place for it. */
        boolean keep(String name, byte[] bytes) throws IOException;
    }

    static Target withoutPictures(FormatWriter writer) {
        return new Target(writer, (name, bytes) -> false);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

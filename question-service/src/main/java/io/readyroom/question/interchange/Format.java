package io.readyroom.question.interchange;

import java.io.IOException;
import java.io.OutputStream;

/** A format that files come and go in. A bean for each is all that it takes. */
public interface Format {

    /** As requests name it, like {@code gift}. */
    String name();

    /** Of the names of files, without a dot. */
    String extension();

    FormatReader reader();

    /** Whether questions are written in it, too. */
    default boolean isWritten() {
        return true;
    }

    /**
     * A writer of one file; closing it completes the file and closes the stream. Asked for only where it {@link #isWritten}.
     *
     * @param pictures for a format that takes them along
     */
    FormatWriter writer(OutputStream out, PictureSource pictures) throws IOException;
}

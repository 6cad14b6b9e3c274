package io.readyroom.question.interchange;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format. Blocks; memory is bounded by the largest item, not by the file. */
public interface FormatReader {

    /**
     * Reads a file that lies on disk. An item that isn't right is reported and the next one is read.
     *
     * @throws RefusedFileException when the file as a whole can't be read or is hostile; items before that were delivered
     */
    void read(Path file, ReadLimits limits, ImportSink sink) throws IOException, RefusedFileException;
}

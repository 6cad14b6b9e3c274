package io.readyroom.question.interchange;

/**
 * How much a file may ask of us.
 *
 * @param items at most
 * @param itemBytes of one item's text
 * @param entries files in an archive
 * @param unpackedBytes of all files of an archive together
 * @param entryBytes of one file of an archive
 * @param compression how many times larger an entry may become by unpacking
 * @param depth of nested elements
 */
public record ReadLimits(int items, int itemBytes, int entries, long unpackedBytes, long entryBytes, int compression,
        int depth) {

    /**
     * Answers, pairs, options, gaps or columns of one question, at most: far more than a person would read, and few enough for
     * what looks at each pair of them.
     */
    public static final int PARTS = 1_000;

    public static final ReadLimits DEFAULT = new ReadLimits(200_000, 1 << 20, 250_000, 2L << 30, 64L << 20, 200, 100);
}

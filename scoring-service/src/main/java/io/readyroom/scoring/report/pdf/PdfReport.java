package io.readyroom.scoring.report.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A document and its strong entity tag. */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record PdfReport(byte[] content, String tag) {

    private static final int TAG_LENGTH = 32;

    static PdfReport of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new PdfReport(content, HexFormat.of().formatHex(hash).substring(0, TAG_LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.readyroom.question.interchange.qti;

import io.readyroom.question.interchange.RefusedFileException;

/** Carries a refusal out of the reading of an item, through code that has nothing to do with files. */
final class PackageRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RefusedFileException refusal;

    PackageRefused(RefusedFileException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    RefusedFileException refusal() {
        return refusal;
    }
}

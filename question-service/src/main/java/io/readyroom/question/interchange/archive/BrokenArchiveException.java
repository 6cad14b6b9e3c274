package io.readyroom.question.interchange.archive;

import java.io.IOException;

/**
 * What lies on the disk is damaged or hostile, as against a disk that doesn't answer. An {@link IOException}, because streams
 * throw it too; {@link PackageFile#refusal} turns it into a refusal. The message is for a person.
 */
final class BrokenArchiveException extends IOException {

    private static final long serialVersionUID = 1;

    BrokenArchiveException(String message) {
        super(message);
    }
}

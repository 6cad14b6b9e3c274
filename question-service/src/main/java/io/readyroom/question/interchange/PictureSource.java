package io.readyroom.question.interchange;

import java.io.IOException;
import java.util.Optional;

/** Where a writer gets the pictures that questions show. Blocks. */
@FunctionalInterface
public interface PictureSource {

    /**
     * @param url as a question has it
     * @return its bytes; empty when there is no such picture, which is then told as a loss
     */
    Optional<byte[]> picture(String url) throws IOException;
}

package io.readyroom.question.interchange.job;

import java.util.Optional;

/** Pictures by the addresses that questions show them by. Blocks. */
public interface PictureSource {

    /** The bytes; empty when no picture of ours has this address. */
    Optional<byte[]> read(String address);
}

package io.readyroom.question.media;

import java.util.Optional;
import java.util.Set;

/** JPEG, ITU-T T.81 annex B: segments up to the one that starts the frame and says its height and width. */
final class JpegHeader {

    private static final String CONTENT_TYPE = "image/jpeg";
    private static final int MARK = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    /** C0 to CF start a frame, except the tables for Huffman and arithmetic coding and an extension. */
    private static final Set<Integer> NO_FRAMES = Set.of(0xC4, 0xC8, 0xCC);

    private JpegHeader() {
    }

    static Optional<Picture> read(PictureBytes file) {
        if (file.u8(0) != MARK || file.u8(1) != START_OF_IMAGE) {
            return Optional.empty();
        }
        int at = 2;
        while (at + 3 < file.length() && file.u8(at) == MARK) {
            int marker = file.u8(at + 1);
            if (marker == MARK) {
                // A fill byte.
                at++;
            } else if (startsFrame(marker)) {
                return Optional.of(new Picture(CONTENT_TYPE, file.u16(at + 7), file.u16(at + 5)));
            } else if (marker == START_OF_SCAN || marker == END_OF_IMAGE || file.u16(at + 2) < 2) {
                return Optional.empty();
            } else {
                at += 2 + file.u16(at + 2);
            }
        }
        return Optional.empty();
    }

    private static boolean startsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && !NO_FRAMES.contains(marker);
    }
}

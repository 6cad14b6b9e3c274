package io.readyroom.question.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class PictureTest {

    @ParameterizedTest
    @EnumSource
    void readsWidthAndHeightFromTheBytes(PictureMother picture) {
        assertThat(Picture.of(picture.bytes(300, 7)))
                .contains(new Picture(picture.contentType(), 300, 7));
        assertThat(new MediaFile("lie.txt", picture.bytes(300, 7)).refusal()).isEmpty();
    }

    /** The name and the declared type say nothing: only the bytes do. */
    @ParameterizedTest
    @ValueSource(strings = { "", "GIF", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<html>", "%PDF-1.7", "BM",
            "RIFFxxxxWEBPVP9 " })
    void refusesEverythingElse(String text) {
        assertThat(new MediaFile("a.png", text.getBytes(StandardCharsets.UTF_8)).refusal()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsCutOffInItsHeader(PictureMother picture) {
        byte[] whole = picture.bytes(300, 7);
        for (int length = 0; length < picture.headerEnd(); length++) {
            Optional<Picture> read = Picture.of(Arrays.copyOf(whole, length));
            assertThat(read.filter(found -> found.width() == 300 && found.height() == 7)).as("%d bytes", length).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsTooLarge(PictureMother picture) {
        assertThat(new MediaFile("a", picture.bytes(9_000, 10)).refusal()).get().asString().contains("9000 by 10");
        byte[] padded = Arrays.copyOf(picture.bytes(10, 10), MediaFile.MAX_BYTES + 1);
        assertThat(new MediaFile("a", padded).refusal()).get().asString().contains("2097152");
        assertThat(new MediaFile("a", Arrays.copyOf(padded, MediaFile.MAX_BYTES)).refusal()).isEmpty();
    }

    /** Whatever the bytes, with and without the beginning of a picture: an answer, and none of no size. */
    @Property(tries = 2_000)
    void readsAnyBytes(@ForAll @Size(max = 60) byte[] bytes, @ForAll PictureMother picture, @ForAll long seed) {
        byte[] begun = picture.bytes(1, 1);
        new Random(seed).ints(8, 0, begun.length).forEach(at -> begun[at] = (byte) seed);
        for (byte[] file : new byte[][] { bytes, begun }) {
            Picture.of(file).ifPresent(found -> {
                assertThat(found.width()).isPositive();
                assertThat(found.height()).isPositive();
            });
        }
    }
}

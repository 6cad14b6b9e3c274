package io.readyroom.question.interchange.archive;

import static io.readyroom.question.interchange.archive.ZipMother.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

class PackageFileTest {

    private static final int FLAGS = 8;
    private static final int SIZE = 24;
    private static final int ATTRIBUTES = 38;
    private static final int ENCRYPTED = 1;
    private static final ReadLimits SMALL = new ReadLimits(10, 1000, 3, 300_000, 200_000, 50, 20);

    @TempDir
    Path folder;

    @Test
    void readsWhatIsThere() throws Exception {
        Path file = zip().with("a.xml", "<a/>").with("b/c.txt", "ü").in(folder);
        try (PackageFile archive = PackageFile.open(file, ReadLimits.DEFAULT)) {
            assertThat(archive.has("a.xml")).isTrue();
            assertThat(archive.has("c.txt")).isFalse();
            assertThat(archive.bytes("b/c.txt", 10)).isEqualTo("ü".getBytes(StandardCharsets.UTF_8));
            assertThat(archive.bytes("b/c.txt", 1)).isNull();
            assertThat(archive.names()).toIterable().containsExactly("a.xml", "b/c.txt");
        }
    }

    @Test
    void readsAnEmptyArchive() throws Exception {
        try (PackageFile archive = PackageFile.open(zip().in(folder), ReadLimits.DEFAULT)) {
            assertThat(archive.has("a")).isFalse();
        }
    }

    @Test
    void refusesNamesThatLeadOut() {
        for (String name : new String[] { "../evil.txt", "/etc/passwd", "a/../../b", "C:/autoexec.bat", "..\\evil.txt" }) {
            assertRefused(zip().with(name, "x").bytes(), ReadLimits.DEFAULT, "package is refused");
        }
    }

    @Test
    void refusesTheSameNameTwice() {
        byte[] bytes = zip().with("first.xml", "1").with("other.xml", "2").bytes();
        assertRefused(ZipMother.renamed(bytes, "other.xml", "first.xml"), ReadLimits.DEFAULT, "twice");
    }

    @Test
    void refusesLinksAndEncryptedFiles() {
        byte[] bytes = zip().with("link", "/etc/passwd").bytes();
        assertRefused(ZipMother.withInt(bytes, 0, ATTRIBUTES, 0xA1FF_0000), ReadLimits.DEFAULT, "link");
        assertRefused(ZipMother.withShort(bytes, 0, FLAGS, ENCRYPTED), ReadLimits.DEFAULT, "");
    }

    @Test
    void refusesTooManyFiles() {
        ZipMother many = zip().with("a", "").with("b", "").with("c", "");
        assertThat(opens(many.bytes(), SMALL)).isTrue();
        assertRefused(many.with("d", "").bytes(), SMALL, "more than 3 files");
    }

    @Test
    void refusesWhatBecomesTooLarge() {
        byte[] random = new byte[150_000];
        new Random(1).nextBytes(random);
        assertThat(opens(zip().with("a", random).bytes(), SMALL)).isTrue();
        assertRefused(zip().with("a", random).with("b", Arrays.copyOf(random, 149_000)).with("c", new byte[10_000]).bytes(),
                SMALL,
                "larger than 300000 bytes");
        byte[] large = Arrays.copyOf(random, 250_000);
        assertRefused(zip().with("a", large).bytes(), SMALL, "larger than 200000 bytes");
    }

    @Test
    void refusesABombByWhatItClaims() {
        assertRefused(zip().with("zeros", new byte[190_000]).bytes(), SMALL, "50 times");
    }

    /** A stub that trusts the directory would unpack all of it. */
    @Test
    void refusesABombThatClaimsToBeSmall() throws Exception {
        byte[] bytes = zip().with("zeros", new byte[5_000_000]).bytes();
        Path file = ZipMother.file(folder, ZipMother.withInt(bytes, 0, SIZE, 100));
        try (PackageFile archive = PackageFile.open(file, SMALL)) {
            assertThat(archive.bytes("zeros", 100)).isNull();
            assertThatThrownBy(() -> drain(archive, "zeros")).isInstanceOf(BrokenArchiveException.class);
        }
    }

    @Test
    void stopsWhereAllFilesTogetherBecomeTooLarge() throws Exception {
        byte[] random = new byte[140_000];
        new Random(2).nextBytes(random);
        byte[] bytes = zip().with("a", random).with("b", random).with("c", random).bytes();
        Path file = ZipMother.file(folder, ZipMother.withInt(ZipMother.withInt(bytes, 1, SIZE, 10), 2, SIZE, 10));
        try (PackageFile archive = PackageFile.open(file, SMALL)) {
            drain(archive, "a");
            drain(archive, "b");
            assertThatThrownBy(() -> drain(archive, "c")).isInstanceOf(BrokenArchiveException.class);
        }
    }

    @Test
    void refusesWhatIsCutOffOrNoArchive() {
        byte[] whole = zip().with("a.xml", "<a/>".repeat(100)).with("b.xml", "<b/>").bytes();
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), ReadLimits.DEFAULT, "");
        }
    }

    @Test
    void refusesOrReadsWhateverItsBytesAre() throws Exception {
        byte[] whole = zip().with("a.xml", "<a/>".repeat(100)).with("b.xml", "<b/>").bytes();
        for (int at = 0; at < whole.length; at++) {
            for (int change : new int[] { 1, 0x80, 0xFF }) {
                byte[] broken = whole.clone();
                broken[at] ^= (byte) change;
                try (PackageFile archive = PackageFile.open(ZipMother.file(folder, broken), SMALL)) {
                    if (archive.has("a.xml")) {
                        archive.bytes("a.xml", 1000);
                    }
                } catch (RefusedFileException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }

    @Test
    void takesASmallFileHoweverWellItWasCompressed() {
        assertThat(opens(zip().with("a", "x".repeat(60_000)).bytes(), SMALL)).isTrue();
    }

    private void assertRefused(byte[] bytes, ReadLimits limits, String why) {
        assertThatThrownBy(() -> PackageFile.open(ZipMother.file(folder, bytes), limits).close())
                .isInstanceOf(RefusedFileException.class).hasMessageContaining(why);
    }

    private boolean opens(byte[] bytes, ReadLimits limits) {
        try (PackageFile archive = PackageFile.open(ZipMother.file(folder, bytes), limits)) {
            return archive.names() != null;
        } catch (RefusedFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drain(PackageFile archive, String name) throws IOException {
        try (InputStream in = archive.stream(name)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}

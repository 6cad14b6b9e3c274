package io.readyroom.question.interchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.sun.management.ThreadMXBean;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.interchange.CollectingSink;
import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.FormatWriter;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.QuestionArbitraries;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.archive.ZipMother;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever a file holds, a reader comes to an end soon, takes little memory, and says what it makes of every item: it fails
 * with
 * nothing but a refusal.
 */
class BrokenFilesTest {

    private static final int TRIES = 300;
    private static final Duration SOON = Duration.ofSeconds(20);
    /** Bytes allocated by all of one reading, whether garbage or not. */
    private static final long LITTLE = 512L << 20;
    private static final ReadLimits LIMITS = new ReadLimits(1_000, 1 << 18, 1_000, 8L << 20, 1L << 20, 200, 100);
    private static final Path SAMPLES = Path.of("src/test/resources/interchange");

    private static final Map<String, byte[]> WRITTEN = new LinkedHashMap<>();

    @Property(tries = TRIES)
    void gift(@ForAll long seed) throws IOException {
        read(new GiftFormat(), mutant(seed, sample("gift/sample.gift"), written(new GiftFormat())));
    }

    @Property(tries = TRIES)
    void moodle(@ForAll long seed) throws IOException {
        read(new MoodleFormat(), mutant(seed, sample("moodle/sample.xml"), written(new MoodleFormat())));
    }

    @Property(tries = TRIES)
    void csv(@ForAll long seed) throws IOException {
        read(new CsvFormat(), mutant(seed, sample("csv/eight-types.csv"), written(new CsvFormat())));
    }

    @Property(tries = TRIES)
    void jsonLines(@ForAll long seed) throws IOException {
        read(new JsonLinesFormat(), mutant(seed, written(new JsonLinesFormat())));
    }

    @Property(tries = TRIES)
    void qtiItems(@ForAll long seed) throws IOException {
        read(new QtiFormat(), mutant(seed, sample("qti/numbers-2.1.xml"), sample("qti/grid-3.0.xml"),
                sample("qti/multiple-2.2.xml")));
    }

    /** Bytes of the archive itself. */
    @Property(tries = TRIES)
    void qtiArchives(@ForAll long seed) throws IOException {
        read(new QtiFormat(), mutant(seed, written(new QtiFormat())));
    }

    /** Files in a sound archive, the manifest among them. */
    @Property(tries = TRIES)
    void qtiPackages(@ForAll long seed) throws IOException {
        Map<String, byte[]> files = unpacked(written(new QtiFormat()));
        List<String> names = List.copyOf(files.keySet());
        String name = names.get(Math.floorMod(Long.hashCode(seed), names.size()));
        files.put(name, Mutation.of(files.get(name), seed));
        ZipMother zip = ZipMother.zip();
        files.forEach(zip::with);
        read(new QtiFormat(), zip.bytes());
    }

    private static void read(Format format, byte[] file) {
        FormatReader reader = format.reader();
        assertTimeoutPreemptively(SOON, () -> {
            long before = allocated();
            try {
                CollectingSink.of(reader, file, LIMITS).items().forEach(BrokenFilesTest::assertTold);
            } catch (RefusedFileException refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
            }
            assertThat(allocated() - before).as("bytes allocated").isLessThan(LITTLE);
        });
    }

    private static void assertTold(ItemOutcome outcome) {
        if (outcome instanceof ItemOutcome.Read read) {
            AuthoredQuestion question = read.question();
            assertThat(question.sourceId()).isNotNull();
            assertThat(question.content().flaws()).isNotNull();
            read.losses().forEach(loss -> assertThat(loss.why()).isNotBlank());
        } else if (outcome instanceof ItemOutcome.Skipped skipped) {
            assertThat(skipped.why()).isNotBlank();
        } else if (outcome instanceof ItemOutcome.Failed failed) {
            assertThat(failed.why()).isNotBlank();
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static byte[] mutant(long seed, byte[]... files) {
        return Mutation.of(files[Math.floorMod(seed, files.length)], seed);
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(name));
    }

    /** A file with questions of all types, the same for a whole run. */
    private static byte[] written(Format format) throws IOException {
        byte[] known = WRITTEN.get(format.name());
        if (known != null) {
            return known;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FormatWriter writer = format.writer(out, url -> Optional.empty())) {
            for (QuestionType type : QuestionType.values()) {
                writer.write(QuestionArbitraries.questions(type).sample());
            }
        }
        WRITTEN.put(format.name(), out.toByteArray());
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}

package io.readyroom.question.interchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.sun.management.ThreadMXBean;

import io.readyroom.question.interchange.CollectingSink;
import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.ReadLimits;

/** Items as large as they may be and made of as many parts as fit: what is done once for each pair of parts never ends. */
class LargeItemsTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    /** Bytes allocated by all of one reading, whether garbage or not. */
    private static final long LITTLE = 512L << 20;

    @Test
    void giftAnswers() {
        read(new GiftFormat(), "Q{=a " + parts(180_000, i -> "~b" + i % 10) + "}");
        read(new GiftFormat(), "Q{" + parts(60_000, i -> "~%1%b" + i) + parts(10, i -> "~c" + i) + "}");
        read(new GiftFormat(), "Q{" + parts(80_000, i -> "=%50%w" + i) + "=right}");
        read(new GiftFormat(), "Q{" + parts(100_000, i -> "=w" + i) + "}");
    }

    @Test
    void giftPairs() {
        read(new GiftFormat(), "Q{" + parts(60_000, i -> "=q" + i + "->a" + i) + "}");
        read(new GiftFormat(), "// [tag:readyroom:type=ordering]\nQ{" + parts(60_000, i -> "=q" + i + "->" + (i + 1)) + "}");
    }

    @Test
    void giftComments() {
        read(new GiftFormat(), "// " + "[tag:".repeat(200) + "\n" + "// " + ("[tag:".repeat(190) + "]").repeat(1_000)
                + "\nQ{=a ~b}");
    }

    @Test
    void moodleGaps() {
        read(new MoodleFormat(), "<quiz><question type='gapselect'><questiontext format='html'><text>Q "
                + "[[1]]".repeat(90_000) + "</text></questiontext>"
                + parts(8_000, i -> "<selectoption><text>a" + i + "</text><group>1</group></selectoption>")
                + "</question></quiz>");
    }

    @Test
    void moodlePairs() {
        read(new MoodleFormat(), "<quiz><question type='matching'><questiontext format='html'><text>Q</text></questiontext>"
                + parts(10_000, i -> "<subquestion><text>q" + i + "</text><answer><text>a" + i
                        + "</text></answer></subquestion>")
                + "</question></quiz>");
    }

    @Test
    void moodleElements() {
        read(new MoodleFormat(), "<quiz><question type='essay'>" + "<a/>".repeat(1_000_000) + "</question></quiz>");
    }

    @Test
    void csvColumns() {
        IntFunction<String> id = i -> Integer.toString(i + 1_000_000, 36);
        int many = 35_000;
        read(new CsvFormat(), "id,type,stem,key,select,layout," + list(many, i -> "option.o" + id.apply(i)) + "\n"
                + "q,single_choice,Q,o" + id.apply(0) + ",,"
                + IntStream.range(0, many).mapToObj(i -> "option.o" + id.apply(i)).collect(Collectors.joining(" "))
                + ",x".repeat(many) + "\n");
        read(new CsvFormat(), "id,type,stem,body,key," + list(many, i -> "gap.g" + id.apply(i) + ".a") + "\n"
                + "q,dropdown,Q,B,," + list(many, i -> "x") + "\n");
    }

    @Test
    void jsonLines() {
        int many = 15_000;
        String options = list(many, i -> "{\"id\":\"o" + i + "\",\"text\":\"x\",\"explanation\":\"y\"}");
        read(new JsonLinesFormat(),
                "{\"kind\":\"question\",\"id\":\"q\",\"type\":\"multiple_response\",\"stem\":\"Q\",\"select\":"
                        + many / 2 + ",\"options\":[" + options + "],\"key\":{\"choices\":["
                        + list(many / 2, i -> "\"o" + (many - 1 - i) + "\"") + "]}}");
    }

    private static void read(Format format, String file) {
        assertTimeoutPreemptively(SOON, () -> {
            long before = allocated();
            assertThat(CollectingSink.of(format.reader(), file.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT).items())
                    .singleElement().isInstanceOf(ItemOutcome.class);
            assertThat(allocated() - before).as("bytes allocated").isLessThan(LITTLE);
        });
    }

    private static String parts(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static String list(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}

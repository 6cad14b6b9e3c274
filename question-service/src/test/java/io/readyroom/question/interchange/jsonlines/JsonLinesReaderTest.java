package io.readyroom.question.interchange.jsonlines;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.readyroom.question.content.Hotspot;
import io.readyroom.question.interchange.CollectingSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.PictureMother;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

class JsonLinesReaderTest {

    private static final String QUESTION = """
            {"kind":"question","id":"q-1","type":"single_choice","stem":"Which?",\
            "options":[{"id":"a","text":"A"},{"id":"b","text":"B","explanation":"Right."}],"key":{"choice":"b"}}""";

    @TempDir
    Path folder;

    @Test
    void takesAnUnfinishedQuestion() throws Exception {
        var question = read(QUESTION).questions().get(0);

        assertThat(question.pool()).isNull();
        assertThat(question.objectives()).isEmpty();
        assertThat(question.labels().author()).isNull();
        assertThat(question.rationale().explanations()).containsOnlyKeys("b");
    }

    @Test
    void toleratesAByteOrderMarkCarriageReturnsBlankLinesAndAMissingEnd() throws Exception {
        CollectingSink read = read("\uFEFF" + QUESTION + "\r\n\r\n" + QUESTION.replace("q-1", "q-2") + "\n  \n"
                + QUESTION.replace("q-1", "q-3"));

        assertThat(read.questions()).extracting(question -> question.sourceId()).containsExactly("q-1", "q-2", "q-3");
        assertThat(read.items()).extracting(outcome -> outcome.place().line()).containsExactly(1, 3, 5);
    }

    /** The line after it is read in every case: a reader that stops, or slips by a line, fails here. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
            "\"type\":\"single_choice\" ! \"type\":\"single_choice\",\"difficultly\":\"hard\" ! difficultly ! unknown field",
            "\"text\":\"A\" ! \"text\":\"A\",\"colour\":\"red\" ! options[0].colour ! unknown field",
            "\"stem\":\"Which?\" ! \"stem\":\"Which?\",\"stem\":\"What?\" ! stem ! stands twice",
            "\"text\":\"A\" ! \"text\":\"A\",\"text\":\"C\" ! options[0].text ! stands twice",
            "Which? ! a\\u0000b ! stem ! U+0000",
            "Which? ! a\\ud800b ! stem ! surrogate",
            "\"stem\":\"Which?\", ! `` ! stem ! missing",
            "\"text\":\"A\" ! \"text\":null ! options[0].text ! missing",
            "{\"choice\":\"b\"} ! {\"choice\":\"c\"} ! key ! does not fit",
            "{\"choice\":\"b\"} ! {\"choices\":[\"b\"]} ! key ! not what this type",
            "{\"choice\":\"b\"} ! null ! key ! missing",
            "single_choice ! essay ! type ! none of the eight",
            "single_choice ! ordering ! select ! missing in a ordering",
            "\"id\":\"b\" ! \"id\":\"a\" ! options ! stands twice",
            "\"id\":\"b\" ! \"id\":\"B-1\" ! options ! not like",
            "\"kind\":\"question\" ! \"kind\":\"exam\" ! kind ! none of",
            "\"kind\":\"question\", ! `` ! kind ! missing",
            "\"type\" ! \"pool\":\"secret\",\"type\" ! pool ! sample or practice or reserve",
            "\"type\" ! \"references\":[{\"checkedAt\":20260101}],\"type\" ! references[0].checkedAt ! wrong kind",
            "\"key\" ! \"select\":1.5,\"key\" ! select ! wrong kind" })
    void namesTheFieldAndGoesOn(String before, String after, String field, String why) throws Exception {
        assertThat(QUESTION).contains(before);
        String line = QUESTION.replace(before, after);

        CollectingSink read = read(QUESTION + "\n" + line + "\n" + QUESTION.replace("q-1", "q-3"));

        assertThat(read.questions()).hasSize(2);
        assertThat(read.failures()).singleElement().satisfies(failed -> {
            assertThat(failed.place().line()).isEqualTo(2);
            assertThat(failed.place().element()).isEqualTo(field);
            assertThat(failed.why()).contains(why);
        });
    }

    @Test
    void saysOfALineThatIsNoObjectWhy() throws Exception {
        CollectingSink read = read("nonsense\n[1]\n" + QUESTION + " {}\n" + "{\"a\":" + "[".repeat(200) + "\n{\n" + QUESTION);

        assertThat(read.failures()).extracting(failed -> failed.place().line()).containsExactly(1, 2, 3, 4, 5);
        assertThat(read.failures()).extracting(ItemOutcome.Failed::why).element(3).asString().contains("deep");
        assertThat(read.questions()).hasSize(1);
    }

    @Test
    void boundsALineAndReadsTheNext() throws Exception {
        Path file = file((QUESTION.replace("Which?", "x".repeat(5000)) + "\n" + QUESTION).getBytes(UTF_8));
        CollectingSink sink = new CollectingSink();

        new JsonLinesReader().read(file, new ReadLimits(10, 1000, 1, 1, 1, 1, 20), sink);

        assertThat(sink.failures()).singleElement().satisfies(failed -> {
            assertThat(failed.place().line()).isEqualTo(1);
            assertThat(failed.why()).contains("1000 bytes");
        });
        assertThat(sink.questions()).hasSize(1);
    }

    /** As most programs write JSON. */
    @Test
    void takesALongPictureWithSpacesInItsLine() throws Exception {
        String data = Base64.getEncoder().encodeToString(Arrays.copyOf(PictureMother.png(3, 2), 1 << 20));

        CollectingSink read = read("{ \"kind\" : \"picture\", \"name\": \"map.png\", \"data\": \"" + data + "\"}\n");

        assertThat(read.failures()).isEmpty();
        assertThat(read.pictures()).containsOnlyKeys("map.png");
    }

    /** Longer than anything that is kept of a line: what is behind the limit is passed over, not held. */
    @Test
    void passesOverALineThatIsLongerThanAnyMayBe() throws Exception {
        CollectingSink read = read("{\"kind\":\"picture\",\"name\":\"" + "x".repeat(4 << 20) + "\n" + QUESTION);

        assertThat(read.failures()).hasSize(1);
        assertThat(read.questions()).hasSize(1);
    }

    @Test
    void refusesMoreLinesThanAllowed() throws Exception {
        Path file = file((QUESTION + "\n").repeat(3).getBytes(UTF_8));
        CollectingSink sink = new CollectingSink();

        assertThatThrownBy(() -> new JsonLinesReader().read(file, new ReadLimits(2, 10_000, 1, 1, 1, 1, 20), sink))
                .isInstanceOfSatisfying(RefusedFileException.class,
                        refused -> assertThat(refused.place().line()).isEqualTo(3));
        assertThat(sink.questions()).hasSize(2);
    }

    @Test
    void saysWhatIsNotUtf8() throws Exception {
        Path file = file((QUESTION.replace("Which?", "Größe?") + "\n" + QUESTION).getBytes(ISO_8859_1));
        CollectingSink sink = new CollectingSink();
        new JsonLinesReader().read(file, ReadLimits.DEFAULT, sink);

        assertThat(sink.failures()).singleElement().matches(failed -> failed.why().contains("UTF-8"));
        assertThat(sink.questions()).hasSize(1);
    }

    @Test
    void findsAPictureByItsName() throws Exception {
        String hotspot = """
                {"kind":"question","id":"h-1","type":"hotspot","stem":"Where?",\
                "image":{"file":"map.png","width":200,"height":100,"alt":"A map"},"select":1,\
                "regions":[{"id":"r1","shape":"rect","coords":[0,0,10,10],"label":"Left"},\
                {"id":"r2","shape":"rect","coords":[20,0,10,10],"label":"Right"}],"key":{"regions":["r2"]}}""";
        byte[] png = PictureMother.png(200, 100);
        String picture = "{\"kind\":\"picture\",\"name\":\"map.png\",\"data\":\"" + Base64.getEncoder().encodeToString(png)
                + "\"}";

        CollectingSink read = read(hotspot + "\n" + picture + "\n" + hotspot);

        assertThat(read.failures()).singleElement().matches(failed -> failed.place().element().equals("image.file"));
        assertThat(((Hotspot) read.questions().get(0).content()).image().url()).isEqualTo(read.addresses().get("map.png"));
    }

    @Test
    void reportsWhatIsNoPicture() throws Exception {
        CollectingSink read = read("""
                {"kind":"picture","name":"a.png","data":"AAAA"}
                {"kind":"picture","name":"a.png","data":"?"}
                {"kind":"picture","name":"a.png"}
                {"kind":"picture","name":"a.png","data":"AAAA","size":3}
                """);

        assertThat(read.failures()).extracting(failed -> failed.place().element()).containsExactly("data", "data", "data",
                "size");
    }

    @Test
    void refusesAStimulusThatIsNone() throws Exception {
        String right = "{\"kind\":\"stimulus\",\"id\":\"s-1\",\"type\":\"series\",\"title\":\"T\","
                + "\"tabs\":[{\"title\":\"One\",\"text\":\"Text\"}]}";

        CollectingSink read = read(String.join("\n", List.of(right, right.replace("series", "novel"),
                right.replace("\"title\":\"T\",", ""), right.replace(",\"text\":\"Text\"", ""),
                right.replace("\"id\"", "\"name\":\"x\",\"id\""))));

        assertThat(read.stimuli()).hasSize(1);
        assertThat(read.failures()).extracting(failed -> failed.place().element()).containsExactly("type", "title",
                "tabs[0].text", "name");
    }

    private CollectingSink read(String text) throws Exception {
        CollectingSink sink = new CollectingSink();
        new JsonLinesReader().read(file(text.getBytes(UTF_8)), ReadLimits.DEFAULT, sink);
        return sink;
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("questions.jsonl"), bytes);
    }
}

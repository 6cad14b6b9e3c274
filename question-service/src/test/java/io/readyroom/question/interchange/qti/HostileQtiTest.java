package io.readyroom.question.interchange.qti;

import static io.readyroom.question.interchange.qti.ItemMother.MATCH_CORRECT;
import static io.readyroom.question.interchange.qti.ItemMother.body;
import static io.readyroom.question.interchange.qti.ItemMother.choices;
import static io.readyroom.question.interchange.qti.ItemMother.correct;
import static io.readyroom.question.interchange.qti.ItemMother.item;
import static io.readyroom.question.interchange.qti.ItemMother.response;
import static io.readyroom.question.interchange.qti.ItemMother.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.QuestionArbitraries;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.archive.ZipMother;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, there are outcomes or a refusal, and soon. */
class HostileQtiTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ReadLimits SMALL = new ReadLimits(50, 1 << 18, 50, 1 << 20, 1 << 19, 100, 60);

    @Property(tries = 300)
    void takesAnyBytes(@ForAll byte[] bytes) {
        assertHandled(bytes);
    }

    @Property(tries = 200)
    void takesAnyBytesThatBeginAsAnArchive(@ForAll byte[] bytes) {
        byte[] archive = new byte[bytes.length + 4];
        System.arraycopy(bytes, 0, archive, 4, bytes.length);
        archive[0] = 'P';
        archive[1] = 'K';
        archive[2] = 3;
        archive[3] = 4;
        assertHandled(archive);
    }

    @Property(tries = 150)
    void takesPackagesWithBrokenBytes(@ForAll("questions") AuthoredQuestion question, @ForAll long seed) {
        byte[] bytes = written(question);
        Random random = new Random(seed);
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        assertHandled(random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
    }

    /** Items whose text somebody broke, or put together of parts that don't belong together. */
    @Property(tries = 400)
    void takesItemsWithBrokenText(@ForAll("questions") AuthoredQuestion question, @ForAll("others") AuthoredQuestion other,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>(Arrays.asList(xml(question).split("(?=<)|(?<=>)", -1)));
        List<String> foreign = Arrays.asList(xml(other).split("(?=<)|(?<=>)", -1));
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(5)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, foreign.get(random.nextInt(foreign.size())));
                case 2 -> pieces.set(at, pieces.get(at).replaceFirst("\"[^\"]*\"", "\"" + odd(random) + "\""));
                case 3 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
                default -> pieces.set(at, pieces.get(at) + odd(random));
            }
            if (pieces.isEmpty()) {
                pieces.add("x");
            }
        }
        byte[] bytes = String.join("", pieces).getBytes(StandardCharsets.UTF_8);
        assertHandled(bytes);
        assertHandled(ZipMother.zip().with("imsmanifest.xml",
                """
                        <manifest><resources><resource identifier="r" type="imsqti_item_xmlv3p0" href="a.xml"/></resources></manifest>""")
                .with("a.xml", bytes).bytes());
    }

    private static String odd(Random random) {
        List<String> odd = List.of("", "0", "-1", "1E9", "1E999999999", "NaN", "INF", "99999999999999999999", "a b", "../../x",
                "\u0000",
                "&amp;", "{{g1}}", "\\u12", "{}", "{\"id\":1}", "qti-x", "5,5", "RESPONSE", "SCORE", "multiple", "record",
                "x".repeat(500));
        return odd.get(random.nextInt(odd.size()));
    }

    @Provide
    Arbitrary<AuthoredQuestion> questions() {
        return QuestionArbitraries.questions();
    }

    @Provide
    Arbitrary<AuthoredQuestion> others() {
        return QuestionArbitraries.questions();
    }

    /** Each would take minutes, or all memory, if the work grew with the square of its parts. */
    @Example
    void doesNotWorkLongOnLargeItems() {
        String inline = "<inlineChoiceInteraction responseIdentifier=\"RESPONSE\"><inlineChoice identifier=\"A\">a</inlineChoice>"
                + "</inlineChoiceInteraction>";
        String[] many = new String[5000];
        Arrays.fill(many, "x");
        String feedback = "<modalFeedback outcomeIdentifier=\"SCORE\" identifier=\"1\" showHide=\"show\">x</modalFeedback>";
        List<String> items = List.of(
                item(response("single", "identifier", correct("A")), body("<p>" + inline.repeat(6000) + "</p>"), MATCH_CORRECT),
                item(response("multiple", "identifier", correct("A", "B")), body(choices(0, many)), MATCH_CORRECT),
                item(response("single", "identifier", correct("A")), body(choices(1, "One", "Two")), MATCH_CORRECT,
                        feedback.repeat(9000)),
                item(response("single", "identifier", correct("A")),
                        body("<p>" + "<b>x".repeat(30) + "</b>".repeat(30) + "</p><p>"
                                + "*_`[(&lt;".repeat(60_000) + "</p>" + choices(1, "One", "Two")),
                        MATCH_CORRECT),
                item(response("single", "identifier", correct("A")), body(choices(1, "One", "Two")),
                        rules("<setOutcomeValue identifier=\"SCORE\">" + "<sum>".repeat(50)
                                + "<baseValue baseType=\"float\">1E200</baseValue>".repeat(5000) + "</sum>".repeat(50)
                                + "</setOutcomeValue>")),
                item(response("multiple", "directedPair", "<mapping>"
                        + "<mapEntry mapKey=\"A B\" mappedValue=\"1\"/>".repeat(10_000) + "</mapping>"),
                        body(choices(0, "1", "2")),
                        ItemMother.MAP_RESPONSE),
                item(response("single", "string", correct("A")),
                        wide("<textEntryInteraction responseIdentifier=\"RESPONSE\"/>"), MATCH_CORRECT),
                item(many(60, "<responseDeclaration identifier=\"R%d\"><correctResponse><value>A</value></correctResponse>"
                        + "</responseDeclaration>"),
                        wide(many(60, inline.replace("RESPONSE", "R%d").replace("</inlineChoiceI",
                                "<inlineChoice identifier=\"B\">b</inlineChoice></inlineChoiceI")))),
                item(response("multiple", "directedPair",
                        "<correctResponse>" + many(140, "<value>W%1$d G%1$d</value>") + "</correctResponse>"),
                        body("<gapMatchInteraction responseIdentifier=\"RESPONSE\">"
                                + many(140, "<gapText identifier=\"W%d\" matchMax=\"1\">w</gapText>")
                                + wide(many(140, "<gap identifier=\"G%d\"/>")).replaceAll("</?itemBody>", "")
                                + "</gapMatchInteraction>")),
                item(response("multiple", "directedPair",
                        "<correctResponse>" + many(149, "<value>W%1$d G%1$d</value>") + "</correctResponse>"),
                        body("<gapMatchInteraction responseIdentifier=\"RESPONSE\">"
                                + many(149, "<gapText identifier=\"W%d\" matchMax=\"1\">w</gapText>")
                                + "<p>" + many(149, "<gap identifier=\"G%d\"/>") + "</p></gapMatchInteraction>"),
                        MATCH_CORRECT));
        for (String item : items) {
            assertHandled(item.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
        }
    }

    /** A body with very much in it, all of it nested deeply. */
    private static String wide(String inner) {
        return body("<div>".repeat(60) + "<i/>".repeat(200_000) + inner + "</div>".repeat(60));
    }

    private static String many(int count, String numbered) {
        return IntStream.range(0, count).mapToObj(numbered::formatted).collect(Collectors.joining());
    }

    private static void assertHandled(byte[] bytes) {
        assertHandled(bytes, SMALL);
    }

    private static void assertHandled(byte[] bytes, ReadLimits limits) {
        long start = System.nanoTime();
        CollectedImport sink = new CollectedImport();
        try {
            ItemMother.importInto(sink, bytes, limits);
        } catch (RefusedFileException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        for (ItemOutcome outcome : sink.outcomes) {
            if (outcome instanceof ItemOutcome.Read read) {
                assertThat(read.question().content().flaws()).isEmpty();
                assertThat(read.question().key().fits(read.question().content())).isTrue();
                assertThat(read.question().sourceId()).isNotNull();
            }
        }
    }

    private static byte[] written(AuthoredQuestion question) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (QtiPackageWriter writer = new QtiPackageWriter(out, url -> Optional.of(url.getBytes(StandardCharsets.UTF_8)))) {
            writer.write(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String xml(AuthoredQuestion question) {
        try {
            return XmlOut.document(
                    new ItemWriter(new Texts(new PackedPictures(null, url -> Optional.empty())), question).item(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

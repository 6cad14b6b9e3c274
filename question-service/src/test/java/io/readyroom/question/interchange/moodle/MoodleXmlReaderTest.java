package io.readyroom.question.interchange.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Gap;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.Ordering;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.interchange.CollectingSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.key.AnswerKey;

class MoodleXmlReaderTest {

    private static CollectingSink sample;

    static byte[] sampleBytes() throws IOException {
        try (InputStream in = MoodleXmlReaderTest.class.getResourceAsStream("/interchange/moodle/sample.xml")) {
            return in.readAllBytes();
        }
    }

    @BeforeAll
    static void readTheSample() throws Exception {
        sample = CollectingSink.of(new MoodleXmlReader(), sampleBytes(), ReadLimits.DEFAULT);
    }

    private static ItemOutcome.Read read(int item) {
        return (ItemOutcome.Read) sample.items().get(item);
    }

    private static List<Part> parts(ItemOutcome.Read read) {
        return read.losses().stream().map(Loss::part).toList();
    }

    @Test
    void tellsOfEveryItem() {
        assertThat(sample.items()).extracting(item -> item.getClass().getSimpleName()).containsExactly("Read", "Read", "Read",
                "Read", "Read", "Read", "Read", "Read", "Read", "Skipped", "Skipped", "Skipped", "Failed");
        assertThat(sample.items()).extracting(item -> item.place().line()).isSorted().doesNotContainNull();
        assertThat(((ItemOutcome.Skipped) sample.items().get(9)).why()).contains("NUMERICAL");
        assertThat(((ItemOutcome.Skipped) sample.items().get(10)).why()).contains("essay");
        assertThat(((ItemOutcome.Skipped) sample.items().get(11)).why()).contains("calculatedmulti");
        assertThat(((ItemOutcome.Failed) sample.items().get(12)).why()).contains("CDATA");
    }

    @Test
    void readsEverythingOfAChoiceAndItsPicture() {
        AuthoredQuestion question = read(0).question();
        String picture = sample.pictures().keySet().iterator().next();

        assertThat(picture).isEqualTo("zone file.png");
        assertThat(question.sourceId()).isEqualTo("dns-1");
        assertThat(question.labels().tags()).containsExactly("dns", "Networks/DNS");
        assertThat(question.content().stem()).startsWith("Which record names the **mail server**?\n\n![A zone](/v1/media/");
        assertThat(((SingleChoice) question.content()).options()).containsExactly(new Choice("a", "A"), new Choice("b", "`MX`"),
                new Choice("c", "CNAME \\*"));
        assertThat(question.key()).isEqualTo(new AnswerKey.Choice("b"));
        assertThat(question.rationale().explanations())
                .isEqualTo(Map.of("a", "It gives an address.", "b", "Right.", "general", "A mail server is found by MX."));
        // The file that nothing shows, the partial mark and the name.
        assertThat(parts(read(0))).containsExactlyInAnyOrder(Part.OTHER, Part.SCORING, Part.OTHER);
    }

    @Test
    void tellsOfSettingsThatAreNotTheUsualOnes() {
        assertThat(((MultipleResponse) read(1).question().content()).select()).isEqualTo(2);
        assertThat(read(1).losses()).extracting(Loss::why).anyMatch(why -> why.contains("weighed 2"))
                .anyMatch(why -> why.contains("0.25")).anyMatch(why -> why.contains("hidden"))
                .anyMatch(why -> why.contains("fixed order")).anyMatch(why -> why.contains("123"))
                .anyMatch(why -> why.contains("<hint>")).anyMatch(why -> why.contains("cost marks"));
    }

    @Test
    void readsTrueAndFalseAndTypedAnswers() {
        assertThat(read(2).question().rationale().explanations()).isEqualTo(Map.of("a", "It does.", "b", "It does indeed."));
        assertThat(read(3).question().key())
                .isEqualTo(new AnswerKey.Text("time to live", List.of("time to live", "time-to-live"), null, "text"));
        assertThat(read(3).question().rationale().explanations()).isEqualTo(Map.of("general", "Right."));
        assertThat(parts(read(3))).contains(Part.SCORING, Part.EXPLANATIONS);
        assertThat(read(4).question().content())
                .isEqualTo(new TextEntry("How many bits has an address?", "number", "bits", 200));
        assertThat(read(4).question().key())
                .isEqualTo(new AnswerKey.Text("32", List.of("32"), new BigDecimal("0.5"), "number"));
    }

    /** Neither the order of things nor their ids may say what belongs to what. */
    @Test
    void readsPairsAndSequencesWithoutGivingThemAway() {
        assertThat(read(5).question().content()).isEqualTo(new Matching("Match.",
                List.of(new Choice("s1", "\\*mail\\*"), new Choice("s2", "IPv4"), new Choice("s3", "IPv6")),
                List.of(new Choice("t1", "AAAA"), new Choice("t2", "A")), true));
        assertThat(read(5).question().key()).isEqualTo(new AnswerKey.Matches(Map.of("t1", "s3", "t2", "s2")));
        assertThat(read(6).question().content()).isEqualTo(new Ordering("Order the steps.",
                List.of(new Choice("a", "ask the root"), new Choice("b", "ask the zone"),
                        new Choice("c", "look into the cache")),
                3));
        assertThat(read(6).question().key()).isEqualTo(new AnswerKey.Order(List.of("c", "a", "b")));
    }

    @Test
    void readsGaps() {
        assertThat(read(7).question().content()).isEqualTo(new Dropdown("Fill in.", "An {{g1}} record gives an {{g2}} address.",
                List.of(new Gap("g1", List.of(new Choice("o1", "A"), new Choice("o2", "MX"))),
                        new Gap("g2", List.of(new Choice("o1", "IPv4"), new Choice("o2", "IPv6"))))));
        assertThat(read(7).question().key()).isEqualTo(new AnswerKey.Selections(Map.of("g1", "o1", "g2", "o1")));
        Dropdown cloze = (Dropdown) read(8).question().content();
        assertThat(cloze.body()).isEqualTo("A {{g1}} record and {{g2}}.");
        assertThat(cloze.gaps().get(1).options()).containsExactly(new Choice("o1", "port 53"),
                new Choice("o2", "port 25 } #1"));
        assertThat(read(8).question().key()).isEqualTo(new AnswerKey.Selections(Map.of("g1", "o2", "g2", "o1")));
        assertThat(read(8).question().rationale().explanations())
                .isEqualTo(Map.of("g1.o1", "It is an alias.", "g1.o2", "Right **so** ~ far"));
        assertThat(parts(read(8))).contains(Part.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "no XML", "<quiz>", "<quiz><question type='essay'></quiz>", "<html></html>",
            "<?xml version='1.0'?><!DOCTYPE quiz [<!ENTITY x 'y'>]><quiz>&x;</quiz>",
            "<!DOCTYPE quiz SYSTEM 'file:///etc/passwd'><quiz></quiz>",
            "<!DOCTYPE quiz [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><quiz><question><name><text>&x;</text></name></question></quiz>",
            "<quiz><question>&nbsp;</question></quiz>", "<quiz><question>\u0001</question></quiz>" })
    void refusesWhatIsNoMoodleXml(String xml) {
        assertThatThrownBy(() -> CollectingSink.of(new MoodleXmlReader(), xml)).isInstanceOf(RefusedFileException.class)
                .hasMessageNotContaining("root:");
    }

    @Test
    void deliversWhatStandsAheadOfADefect() throws Exception {
        String xml = new String(sampleBytes(), StandardCharsets.UTF_8);
        CollectingSink sink = new CollectingSink();
        Path file = Files.createTempFile("cut", ".xml");
        try {
            Files.writeString(file, xml.substring(0, xml.indexOf("Ranges")));
            assertThatThrownBy(() -> new MoodleXmlReader().read(file, ReadLimits.DEFAULT, sink))
                    .isInstanceOf(RefusedFileException.class);
        } finally {
            Files.delete(file);
        }
        assertThat(sink.items()).hasSize(1);
    }

    @Test
    void boundsDepthSizeAndNumber() {
        ReadLimits small = new ReadLimits(2, 1000, 1, 1, 1000, 1, 10);
        String deep = "<quiz><question type='essay'>" + "<a>".repeat(50) + "</a>".repeat(50) + "</question></quiz>";
        String large = "<quiz><question type='essay'><!--" + "x".repeat(100_000) + "--></question></quiz>";
        String many = "<quiz>" + "<question type='essay'/>".repeat(3) + "</quiz>";

        for (String xml : List.of(deep, large, many)) {
            assertThatThrownBy(() -> CollectingSink.of(new MoodleXmlReader(), xml.getBytes(StandardCharsets.UTF_8), small))
                    .isInstanceOf(RefusedFileException.class);
        }
    }

    /** A parser's memory is many times the text's; only the files that come with a question may be longer. */
    @Test
    void failsAQuestionWithMoreThanAnItemMayHold() throws Exception {
        ReadLimits small = new ReadLimits(10, 5_000, 1, 1, 200_000, 1, 10);
        String fine = "<question type='truefalse'><questiontext><text>Is it?</text></questiontext>"
                + "<answer fraction='100'><text>true</text></answer><answer fraction='0'><text>false</text></answer>";
        String file = "<file name='a.bin' encoding='base64'>" + "QUJD".repeat(10_000) + "</file>";
        String xml = "<quiz><question type='essay'><name><text>" + "x".repeat(50_000) + "</text></name></question>"
                + "<question type='essay'>" + "<a/>".repeat(10_000) + "</question>" + fine + "</question>"
                + fine.replace("</questiontext>", file + "</questiontext>") + "</question></quiz>";

        CollectingSink sink = CollectingSink.of(new MoodleXmlReader(), xml.getBytes(StandardCharsets.UTF_8), small);

        assertThat(sink.items()).extracting(item -> item.getClass().getSimpleName()).containsExactly("Failed", "Failed", "Read",
                "Read");
        assertThat(((ItemOutcome.Failed) sink.items().get(0)).why()).contains("larger");
    }
}

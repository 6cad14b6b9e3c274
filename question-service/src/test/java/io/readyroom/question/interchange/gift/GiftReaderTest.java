package io.readyroom.question.interchange.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.interchange.CollectingSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.key.AnswerKey;

class GiftReaderTest {

    static byte[] sample() throws IOException {
        try (InputStream in = GiftReaderTest.class.getResourceAsStream("/interchange/gift/sample.gift")) {
            return in.readAllBytes();
        }
    }

    private static CollectingSink read(String gift) throws IOException, RefusedFileException {
        return CollectingSink.of(new GiftReader(), gift);
    }

    private static List<Part> parts(ItemOutcome.Read read) {
        return read.losses().stream().map(Loss::part).toList();
    }

    /** Every item has one outcome, in the order of the file. */
    @Test
    void tellsOfEveryItem() throws Exception {
        List<ItemOutcome> items = CollectingSink.of(new GiftReader(), sample(), ReadLimits.DEFAULT).items();

        assertThat(items).extracting(item -> item.getClass().getSimpleName()).containsExactly("Read", "Read", "Read", "Read",
                "Read", "Read", "Read", "Read", "Skipped", "Skipped", "Skipped", "Failed", "Failed", "Failed", "Read");
        assertThat(items).extracting(item -> item.place().line()).isSorted();
        assertThat(items.get(0).place().line()).isEqualTo(5);
        assertThat(((ItemOutcome.Skipped) items.get(8)).why()).contains("essay");
        assertThat(((ItemOutcome.Failed) items.get(13)).why()).contains("twelve");
    }

    @Test
    void readsEverythingOfAChoice() throws Exception {
        ItemOutcome.Read read = (ItemOutcome.Read) CollectingSink.of(new GiftReader(), sample(), ReadLimits.DEFAULT).items()
                .get(0);
        AuthoredQuestion question = read.question();

        assertThat(question.sourceId()).isEqualTo("dns-1");
        assertThat(question.labels().tags()).containsExactly("dns", "basics ] odd", "Networks/DNS");
        assertThat(question.content()).isEqualTo(new SingleChoice("Which record names the mail server of a domain?",
                List.of(new Choice("a", "A"), new Choice("b", "MX"), new Choice("c", "CNAME"))));
        assertThat(question.key()).isEqualTo(new AnswerKey.Choice("b"));
        assertThat(question.rationale().explanations()).isEqualTo(Map.of("a", "It gives an address.", "b",
                "Right, it names a mail exchanger.", "c", "It is an **alias**.", "general", "A mail server is found by MX."));
        assertThat(question.pool()).isNull();
        assertThat(parts(read)).containsExactly(Part.OTHER);
    }

    @Test
    void readsWeightsAsSeveralRightAnswers() throws Exception {
        ItemOutcome.Read read = read("Which?{ ~%50%a ~%50%b ~%-50%c ~d }").onlyRead();

        assertThat(((MultipleResponse) read.question().content()).select()).isEqualTo(2);
        assertThat(read.question().key()).isEqualTo(new AnswerKey.Choices(List.of("a", "b")));
        assertThat(parts(read)).containsExactly(Part.SCORING);
        assertThat(parts(read("Which?{ ~%50%a ~%50%b ~c }").onlyRead())).isEmpty();
        assertThat(parts(read("Which?{ ~%70%a ~%30%b ~c }").onlyRead())).containsExactly(Part.SCORING);
        assertThat(parts(read("Which?{ =a =b ~c }").onlyRead())).containsExactly(Part.SCORING);
        assertThat(read("Which?{ =a =b ~c }").onlyQuestion().key()).isEqualTo(new AnswerKey.Choices(List.of("a", "b")));
    }

    /** Moodle shows the first feedback to who is wrong, whatever is right. */
    @Test
    void givesTrueAndFalseTheirFeedback() throws Exception {
        assertThat(read("Is it?{FALSE#wrong#right}").onlyQuestion().rationale().explanations())
                .isEqualTo(Map.of("a", "wrong", "b", "right"));
        assertThat(read("Is it?{T#wrong#right}").onlyQuestion().rationale().explanations())
                .isEqualTo(Map.of("a", "right", "b", "wrong"));
        assertThat(read("Is it?{T}").onlyQuestion().key()).isEqualTo(new AnswerKey.Choice("a"));
    }

    @Test
    void readsTypedAnswers() throws Exception {
        ItemOutcome.Read words = read("It is {=one =[plain]o\\=ne =%50%half#Nearly =%0%*#No}.").onlyRead();

        assertThat(words.question().content()).isEqualTo(new TextEntry("It is _____ .", "text", null, 200));
        assertThat(words.question().key()).isEqualTo(new AnswerKey.Text("one", List.of("one", "o=ne"), null, "text"));
        assertThat(parts(words)).containsExactly(Part.SCORING, Part.EXPLANATIONS);
        assertThat(read("Say?{=*anything*}").items().get(0)).isInstanceOf(ItemOutcome.Skipped.class);
    }

    @Test
    void readsNumbersAndHowFarTheyMayBeOff() throws Exception {
        assertThat(read("N?{#1822:5}").onlyQuestion().key())
                .isEqualTo(new AnswerKey.Text("1822", List.of("1822"), new BigDecimal("5"), "number"));
        assertThat(read("N?{#0.5..0.8}").onlyQuestion().key())
                .isEqualTo(new AnswerKey.Text("0.65", List.of("0.65"), new BigDecimal("0.15"), "number"));
        assertThat(read("N?{#-3}").onlyQuestion().key())
                .isEqualTo(new AnswerKey.Text("-3", List.of("-3"), null, "number"));
        assertThat(parts(read("N?{#=1822:0 =%50%1822:2}").onlyRead())).containsExactly(Part.SCORING);
        assertThat(read("N?{#1e99999999}").items().get(0)).isInstanceOf(ItemOutcome.Failed.class);
    }

    @Test
    void readsPairsWithoutGivingThemAway() throws Exception {
        AuthoredQuestion question = read("Match.{=c -> z* =b -> y =a -> x = -> w}").onlyQuestion();

        assertThat(question.content()).isEqualTo(new Matching("Match.",
                List.of(new Choice("s1", "w"), new Choice("s2", "x"), new Choice("s3", "y"), new Choice("s4", "z\\*")),
                List.of(new Choice("t1", "c"), new Choice("t2", "b"), new Choice("t3", "a")), true));
        assertThat(question.key()).isEqualTo(new AnswerKey.Matches(Map.of("t1", "s4", "t2", "s3", "t3", "s2")));
    }

    @Test
    void keepsAnIdWhenOnlyTheKeyChanges() throws Exception {
        String one = read("What is *it*?{=this#yes ~that}").onlyQuestion().sourceId();

        assertThat(one).matches("moodle-[0-9a-f]{16}");
        assertThat(read("::Named::What   is it?{~this =that ####so}").onlyQuestion().sourceId()).isEqualTo(one);
        assertThat(read("What is it?{~this =thus}").onlyQuestion().sourceId()).isNotEqualTo(one);
    }

    @Test
    void readsMathsAndDropsScripts() throws Exception {
        List<ItemOutcome> items = CollectingSink.of(new GiftReader(), sample(), ReadLimits.DEFAULT).items();
        ItemOutcome.Read read = (ItemOutcome.Read) items.get(14);

        assertThat(read.question().content().stem()).isEqualTo("Energy is $E=mc^2$, or $$E=mc^2$$ or what?");
        assertThat(parts(read)).containsExactly(Part.MARKUP);
        assertThat(read.question().labels().tags()).isEmpty();
    }

    @Test
    void failsTheItemAndNotTheFile() throws Exception {
        byte[] latin = "Größe?{=a ~b}\n\nSize?{=a ~b}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(CollectingSink.of(new GiftReader(), latin, ReadLimits.DEFAULT).items())
                .extracting(item -> item.getClass().getSimpleName()).containsExactly("Failed", "Read");
        assertThat(read("\uFEFFA?{=a ~b}\r\n\r\nB?{=a ~b}\r\rC?{=a ~b}").items()).hasSize(3)
                .allMatch(ItemOutcome.Read.class::isInstance);
    }

    @Test
    void boundsWhatItReads() throws Exception {
        ReadLimits small = new ReadLimits(2, 50, 1, 1, 1, 1, 10);
        String large = "x".repeat(100);

        CollectingSink sink = CollectingSink.of(new GiftReader(), (large + "\n" + large + "{=a ~b}\n\nB?{=a ~b}").getBytes(
                StandardCharsets.UTF_8), small);
        assertThat(sink.items()).extracting(item -> item.getClass().getSimpleName()).containsExactly("Failed", "Read");
        assertThatThrownBy(() -> CollectingSink.of(new GiftReader(), "A\n\nB\n\nC".getBytes(StandardCharsets.UTF_8), small))
                .isInstanceOf(RefusedFileException.class);
    }
}

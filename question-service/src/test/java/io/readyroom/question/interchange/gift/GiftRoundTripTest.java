package io.readyroom.question.interchange.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.OtherPeoplesFiles;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.QuestionArbitraries;
import io.readyroom.question.interchange.ReadersMother;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class GiftRoundTripTest {

    private static final Set<QuestionType> HELD = Set.of(QuestionType.SINGLE_CHOICE, QuestionType.MULTIPLE_RESPONSE,
            QuestionType.ORDERING, QuestionType.MATCHING, QuestionType.STATEMENT_GRID, QuestionType.TEXT_ENTRY);

    /** A stub that tells of a lost question every time would pass the first half only. */
    @Property(tries = 600)
    void holdsAQuestionOrTellsWhatItLost(@ForAll("questions") AuthoredQuestion question) {
        List<Loss> losses = ReadersMother.roundTrip(question, GiftWriter::new, new GiftReader());

        assertThat(losses.stream().anyMatch(loss -> loss.part() == Part.QUESTION))
                .isEqualTo(!HELD.contains(question.content().type()));
    }

    @Property(tries = 200)
    void losesNothingOfASingleChoiceThatMoodleCouldHold(@ForAll("singleChoices") AuthoredQuestion question) {
        assertThat(ReadersMother.roundTrip(question, GiftWriter::new, new GiftReader())).extracting(Loss::part)
                .isSubsetOf(Part.IMAGE, Part.STIMULUS);
    }

    @Property(tries = 300)
    void survivesRandomBytes(@ForAll @Size(max = 400) byte[] bytes) {
        ReadersMother.readAnything(new GiftReader(), bytes);
    }

    @Property(tries = 1000)
    void survivesRandomGift(@ForAll("gift") String gift) {
        ReadersMother.readAnything(new GiftReader(), gift.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void survivesADamagedSample(@ForAll long seed) throws IOException {
        ReadersMother.readAnything(new GiftReader(), ReadersMother.damaged(GiftReaderTest.sample(), seed));
    }

    @Example
    void survivesTheSamplesOfOthersDamaged() throws IOException {
        for (Path sample : OtherPeoplesFiles.files("gift", ".gift")) {
            byte[] bytes = Files.readAllBytes(sample);
            ReadersMother.readAnything(new GiftReader(), bytes);
            for (long seed = 0; seed < 50; seed++) {
                ReadersMother.readAnything(new GiftReader(), ReadersMother.damaged(bytes, seed));
            }
        }
    }

    @Provide
    Arbitrary<AuthoredQuestion> questions() {
        return QuestionArbitraries.questions();
    }

    @Provide
    Arbitrary<AuthoredQuestion> singleChoices() {
        return QuestionArbitraries.questions(QuestionType.SINGLE_CHOICE);
    }

    @Provide
    Arbitrary<String> gift() {
        return Arbitraries
                .of("{", "}", "=", "~", "#", "####", "::", "->", "%50%", "%-100%", "[html]", "[plain]", "\\", "\\n", "\n",
                        "\n\n", "//", "// [id:", "[tag:", "]", "$CATEGORY: ", "T", "FALSE", "1", "..", ":", "a", " ", "<b>",
                        "é", "{#", "\r")
                .list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }
}

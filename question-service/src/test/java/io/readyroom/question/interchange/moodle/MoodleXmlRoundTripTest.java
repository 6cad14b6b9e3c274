package io.readyroom.question.interchange.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.QuestionArbitraries;
import io.readyroom.question.interchange.ReadersMother;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class MoodleXmlRoundTripTest {

    /** A stub that tells of a lost question every time would pass the first half only. */
    @Property(tries = 600)
    void holdsAQuestionOrTellsWhatItLost(@ForAll("questions") AuthoredQuestion question) {
        List<Loss> losses = ReadersMother.roundTrip(question, MoodleXmlWriter::new, new MoodleXmlReader());

        assertThat(losses.stream().anyMatch(loss -> loss.part() == Part.QUESTION))
                .isEqualTo(question.content().type() == QuestionType.HOTSPOT);
    }

    @Property(tries = 300)
    void losesNothingOfWhatMoodleHasToo(@ForAll("moodles") AuthoredQuestion question) {
        assertThat(ReadersMother.roundTrip(question, MoodleXmlWriter::new, new MoodleXmlReader())).extracting(Loss::part)
                .isSubsetOf(Part.IMAGE, Part.STIMULUS);
    }

    @Property(tries = 300)
    void survivesRandomBytes(@ForAll @Size(max = 400) byte[] bytes) {
        ReadersMother.readAnything(new MoodleXmlReader(), bytes);
    }

    @Property(tries = 1000)
    void survivesADamagedSample(@ForAll long seed) throws IOException {
        ReadersMother.readAnything(new MoodleXmlReader(), ReadersMother.damaged(MoodleXmlReaderTest.sampleBytes(), seed));
    }

    @Property(tries = 1000)
    void survivesRandomCloze(@ForAll("cloze") String text) {
        String xml = "<quiz><question type='cloze'><questiontext><text><![CDATA[" + text
                + "]]></text></questiontext></question></quiz>";
        ReadersMother.readAnything(new MoodleXmlReader(), xml.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<AuthoredQuestion> questions() {
        return QuestionArbitraries.questions();
    }

    /** Its explanations have a place in Moodle, and its answers may be formatted. */
    @Provide
    Arbitrary<AuthoredQuestion> moodles() {
        return Arbitraries.of(QuestionType.SINGLE_CHOICE, QuestionType.DROPDOWN, QuestionType.TEXT_ENTRY)
                .flatMap(QuestionArbitraries::questions);
    }

    @Provide
    Arbitrary<String> cloze() {
        return Arbitraries
                .of("{1:MC:", "{:SA:", "{2:MULTICHOICE_S:", "}", "~", "=", "%50%", "#", "\\", "&", "&amp;", "&#125;", "a", " ",
                        "<p>", "</p>", "{{g1}}", "[[1]]", "*", "\n", "<hr class=\"readyroom\">")
                .list().ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }
}

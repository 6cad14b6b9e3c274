package io.readyroom.question.interchange.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.content.Stimulus;
import io.readyroom.question.interchange.AwkwardQuestions;
import io.readyroom.question.interchange.CollectingSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.QuestionArbitraries;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.RoundTrip;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Equal without any allowance: not only by {@link RoundTrip}, which lets white space pass. */
class JsonLinesRoundTripTest {

    @Property(tries = 500)
    void questionsOfAllTypesComeBackAsTheyWere(@ForAll("questions") AuthoredQuestion question) throws Exception {
        List<Loss> losses = new ArrayList<>();
        CollectingSink read = throughAFile(List.of(question), losses);

        assertThat(losses).isEmpty();
        assertThat(read.items()).hasSize(1);
        RoundTrip.assertHeld(question, losses, read.items().get(0));
        assertThat(read.questions()).containsExactly(question);
    }

    @Property(tries = 500)
    void awkwardTextsComeBackAsTheyWere(@ForAll("awkward") AuthoredQuestion question) throws Exception {
        List<Loss> losses = new ArrayList<>();

        assertThat(throughAFile(List.of(question), losses).questions()).containsExactly(question);
        assertThat(losses).isEmpty();
    }

    @Property(tries = 20)
    void aLineIsAQuestion(@ForAll("many") List<AuthoredQuestion> questions) throws Exception {
        CollectingSink read = throughAFile(questions, new ArrayList<>());

        assertThat(read.questions()).isEqualTo(questions);
        for (int i = 0; i < questions.size(); i++) {
            assertThat(read.items().get(i).place().line()).isEqualTo(i + 1);
        }
    }

    @Example
    void aStimulusComesBack() throws Exception {
        AuthoredStimulus stimulus = new AuthoredStimulus("case-1", "case_study", "A = B",
                List.of(new Stimulus.Tab("One", "Text\n"), new Stimulus.Tab("Two", "")));
        Path file = Files.createTempFile("round-trip", ".jsonl");
        try (JsonLinesWriter writer = new JsonLinesWriter(Files.newOutputStream(file))) {
            assertThat(writer.write(stimulus)).isEmpty();
        }

        assertThat(read(file).stimuli()).containsExactly(stimulus);
    }

    /** A broken text would stop the import of all that comes after it, or come back as another. */
    @Example
    void whatNoFileCanHoldIsTold() throws Exception {
        AuthoredQuestion question = AwkwardQuestions.questions().sample();
        for (String broken : List.of("a\u0000b", "a\ud800")) {
            AuthoredQuestion with = new AuthoredQuestion(broken, question.pool(), question.language(), question.difficulty(),
                    question.objectives(), question.labels(), null, question.content(), question.rationale(), question.key());
            List<Loss> losses = new ArrayList<>();

            assertThat(throughAFile(List.of(with), losses).items()).isEmpty();
            assertThat(losses).singleElement().matches(loss -> loss.part() == Part.QUESTION);
        }
    }

    @Provide
    Arbitrary<AuthoredQuestion> questions() {
        return QuestionArbitraries.questions();
    }

    @Provide
    Arbitrary<AuthoredQuestion> awkward() {
        return AwkwardQuestions.questions();
    }

    @Provide
    Arbitrary<List<AuthoredQuestion>> many() {
        return QuestionArbitraries.questions().list().ofMinSize(2).ofMaxSize(20);
    }

    private static CollectingSink throughAFile(List<AuthoredQuestion> questions, List<Loss> losses)
            throws IOException, RefusedFileException {
        Path file = Files.createTempFile("round-trip", ".jsonl");
        try {
            try (JsonLinesWriter writer = new JsonLinesWriter(Files.newOutputStream(file))) {
                for (AuthoredQuestion question : questions) {
                    losses.addAll(writer.write(question));
                }
            }
            return read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static CollectingSink read(Path file) throws IOException, RefusedFileException {
        CollectingSink sink = new CollectingSink();
        new JsonLinesReader().read(file, ReadLimits.DEFAULT, sink);
        assertThat(sink.items()).allMatch(ItemOutcome.Read.class::isInstance);
        return sink;
    }
}

package io.readyroom.question.interchange.csv;

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

/** Equal without any allowance wherever no loss was told: not only by {@link RoundTrip}, which lets white space pass. */
class CsvRoundTripTest {

    @Property(tries = 500)
    void questionsOfAllTypesComeBackAsTheyWere(@ForAll("questions") AuthoredQuestion question) throws Exception {
        List<Loss> losses = new ArrayList<>();
        CollectingSink read = throughAFile(List.of(question), List.of(), losses);

        assertThat(losses).isEmpty();
        RoundTrip.assertHeld(question, losses, read.items().get(0));
        assertThat(read.questions()).containsExactly(question);
    }

    /** All types under one header: what belongs to one row must not fall to another. */
    @Property(tries = 30)
    void aTableOfAllTypesComesBack(@ForAll("many") List<AuthoredQuestion> questions) throws Exception {
        assertThat(throughAFile(questions, List.of(), new ArrayList<>()).questions()).isEqualTo(questions);
    }

    @Property(tries = 1000)
    void awkwardTextsComeBackOrAreTold(@ForAll("awkward") AuthoredQuestion question) throws Exception {
        List<Loss> losses = new ArrayList<>();
        CollectingSink read = throughAFile(List.of(question), List.of(), losses);

        if (losses.stream().anyMatch(loss -> loss.part() == Part.QUESTION)) {
            assertThat(read.items()).isEmpty();
        } else {
            RoundTrip.assertHeld(question, losses, read.items().get(0));
        }
        if (losses.isEmpty()) {
            assertThat(read.questions()).containsExactly(question);
        }
    }

    @Example
    void stimuliStandInTheSameTable() throws Exception {
        AuthoredStimulus stimulus = new AuthoredStimulus("case-1", "case_study", "A = B",
                List.of(new Stimulus.Tab("One", "=Text\n"), new Stimulus.Tab("Two", "")));

        CollectingSink read = throughAFile(List.of(QuestionArbitraries.questions().sample()), List.of(stimulus),
                new ArrayList<>());

        assertThat(read.stimuli()).containsExactly(stimulus);
        assertThat(read.questions()).hasSize(1);
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
        return QuestionArbitraries.questions().list().ofMinSize(8).ofMaxSize(20);
    }

    private static CollectingSink throughAFile(List<AuthoredQuestion> questions, List<AuthoredStimulus> stimuli,
            List<Loss> losses) throws IOException, RefusedFileException {
        Path file = Files.createTempFile("round-trip", ".csv");
        try {
            try (CsvWriter writer = new CsvWriter(Files.newOutputStream(file))) {
                for (AuthoredStimulus stimulus : stimuli) {
                    losses.addAll(writer.write(stimulus));
                }
                for (AuthoredQuestion question : questions) {
                    losses.addAll(writer.write(question));
                }
            }
            CollectingSink sink = new CollectingSink();
            new CsvReader().read(file, ReadLimits.DEFAULT, sink);
            return sink;
        } finally {
            Files.delete(file);
        }
    }
}

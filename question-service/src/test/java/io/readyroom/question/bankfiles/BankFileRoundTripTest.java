package io.readyroom.question.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Labels;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.content.Hotspot;
import io.readyroom.question.content.Image;
import io.readyroom.question.content.QuestionContent;
import io.readyroom.question.interchange.AwkwardQuestions;
import io.readyroom.question.interchange.PictureMother;
import io.readyroom.question.interchange.QuestionArbitraries;
import io.readyroom.question.media.MediaFile;
import io.readyroom.question.seed.FilesMother;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A question that became a file is read from it as it was. */
class BankFileRoundTripTest {

    private static final byte[] PICTURE = PictureMother.png(200, 100);
    private static final String URL = new MediaFile("map.png", PICTURE).url();

    @Property(tries = 400)
    void questionsOfAllTypesComeBackAsTheyWere(@ForAll("questions") AuthoredQuestion question) throws Exception {
        comesBack(question);
    }

    @Property(tries = 1000)
    void awkwardTextsComeBackAsTheyWere(@ForAll("awkward") AuthoredQuestion question) throws Exception {
        comesBack(question);
    }

    @Provide
    Arbitrary<AuthoredQuestion> questions() {
        return QuestionArbitraries.questions().map(BankFileRoundTripTest::finished);
    }

    @Provide
    Arbitrary<AuthoredQuestion> awkward() {
        return AwkwardQuestions.spokenQuestions();
    }

    private static void comesBack(AuthoredQuestion question) throws IOException {
        Path root = Files.createTempDirectory("round-trip");
        try {
            BankFileWriter writer = new BankFileWriter(root.resolve("banks/test"));
            writer.picture("map.png", PICTURE);
            assertThat(writer.write(question)).isEmpty();
            StrictYaml yaml = new StrictYaml(ContentFiles.below(root), FilesMother.validator());

            Bank bank = BankFiles.read(yaml, "test", Set.copyOf(question.objectives()), List.of());

            assertThat(yaml.flaws()).extracting(Flaw::field).isSubsetOf("stimulus", "enemies", "siblings");
            assertThat(bank.questions()).containsExactly(question);
        } finally {
            try (var files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** As a bank's own files have to be: nothing is missing. */
    private static AuthoredQuestion finished(AuthoredQuestion question) {
        QuestionContent content = question.content() instanceof Hotspot hotspot
                ? new Hotspot(hotspot.stem(), new Image(URL, 200, 100, hotspot.image().alt()), hotspot.regions(),
                        hotspot.select())
                : question.content();
        Map<String, String> explanations = new LinkedHashMap<>();
        content.explainable().forEach(id -> explanations.put(id, "Right.\n"));
        explanations.put(Rationale.GENERAL, "Because.");
        explanations.putAll(question.rationale().explanations());
        Labels labels = question.labels();
        return new AuthoredQuestion(question.sourceId(), or(question.pool(), "reserve"), or(question.language(), "en"),
                or(question.difficulty(), "hard"), question.objectives().isEmpty() ? List.of("a.1") : question.objectives(),
                new Labels(labels.tags(), labels.enemies(), labels.siblings(), or(labels.author(), "Somebody"), true),
                question.stimulus(), content, new Rationale(explanations, references(question)), question.key());
    }

    private static List<Rationale.Reference> references(AuthoredQuestion question) {
        return question.rationale().references().isEmpty()
                ? List.of(new Rationale.Reference("A: b # c", "https://example.org/", LocalDate.of(2026, 1, 1)))
                : question.rationale().references();
    }

    private static String or(String value, String other) {
        return value == null ? other : value;
    }
}

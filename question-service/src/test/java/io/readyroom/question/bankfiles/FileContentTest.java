package io.readyroom.question.bankfiles;

import static io.readyroom.question.seed.FilesMother.shippedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.question.seed.FilesMother;

/** Each mistake is named with its file and field, and nothing is quoted that may be a key. */
class FileContentTest {

    private static final String QUESTION = "banks/ai-102/sample/ai-102-s-07.yaml";
    private static final String EXAM = "catalogue/exams/ai-102.yaml";

    @Test
    void readsWhatIsShipped() {
        FileContent content = FilesMother.content();

        assertThat(content.catalogue().exams()).hasSize(12);
        assertThat(content.banks()).extracting(Bank::exam).containsExactly("ai-102", "ai-103");
        assertThat(content.banks().get(0).bridges()).extracting(bridge -> bridge.to().exam()).containsExactly("ai-103");
    }

    @Test
    void refusesAnUnknownField() {
        refuses(shippedWith(QUESTION, file -> file + "\ndifficultly: hard\n"), QUESTION, "difficultly is an unknown field");
        refuses(shippedWith(EXAM, file -> file + "\nnumberOfThings: 3\n"), EXAM, "numberOfThings is an unknown field");
    }

    @Test
    void refusesADoubledFieldAndBrokenYaml() {
        refuses(shippedWith(QUESTION, file -> file + "\npool: sample\n"), QUESTION, "not readable as YAML");
        refuses(shippedWith(QUESTION, file -> "a: [\n" + file), QUESTION, "not readable as YAML");
    }

    @Test
    void refusesAKeyThatDoesNotFit() {
        refuses(shippedWith(QUESTION, file -> file.replace("key: {choice: b}", "key: {choice: x}")), QUESTION,
                "key does not fit the question");
        refuses(shippedWith(QUESTION, file -> file.replace("key: {choice: b}", "key: {choices: [b]}")), QUESTION,
                "key is not what this type");
    }

    @Test
    void refusesAFieldOfAnotherTypeAndAMissingOne() {
        refuses(shippedWith(QUESTION, file -> file + "\nselect: 2\n"), QUESTION, "select does not belong in a single_choice");
        refuses(shippedWith(QUESTION, file -> file.replace("type: single_choice", "type: multiple_response")), QUESTION,
                "select is missing in a multiple_response");
    }

    @Test
    void refusesAnUnknownObjectiveEnemyAndStimulus() {
        refuses(shippedWith(QUESTION, file -> file.replace("plan.deploy.8", "plan.deploy.99")), QUESTION, "objectives");
        refuses(shippedWith(QUESTION, file -> file.replace("enemies: []", "enemies: [ai-102-s-99]")), QUESTION, "enemies");
        refuses(shippedWith(QUESTION, file -> file.replace("ai-102-case-01", "ai-102-case-09")), QUESTION, "stimulus");
    }

    @Test
    void refusesAQuestionWithoutTheAuthorsWord() {
        refuses(shippedWith(QUESTION, file -> file.replace("original: true", "original: false")), QUESTION,
                "provenance.original");
    }

    @Test
    void refusesCatalogueFactsThatDoNotFitOneAnother() {
        refuses(shippedWith(EXAM, file -> file.replace("successor: ai-103", "successor: ai-999")), "exam ai-102",
                "unknown exam ai-999");
        refuses(shippedWith(EXAM, file -> file.replace("sampleSize: 35", "sampleSize: 36")), "exam ai-102",
                "sampleAllotment");
        refuses(shippedWith("catalogue/maps/ai-102-to-ai-103.yaml",
                file -> file.replace("  - {to: vision.generation.2, relation: new}\n", "")), "map", "doesn't reach exactly");
    }

    /** Line 1 for everything would pass a test of the first field only. */
    @Test
    void saysAtWhichLine() {
        ContentFiles unknown = shippedWith(QUESTION, file -> file + "difficultly: hard\n");
        ContentFiles nested = shippedWith(QUESTION, file -> file.replace("  - id: c\n", "  - id: c\n    colour: red\n"));
        ContentFiles key = shippedWith(QUESTION, file -> file.replace("key: {choice: b}", "key: {choice: x}"));
        ContentFiles doubled = shippedWith(QUESTION,
                file -> file.replace("key: {choice: b}", "key: {choice: b}\npool: sample"));
        ContentFiles original = shippedWith(QUESTION, file -> file.replace("original: true", "original: false"));

        assertThat(line(unknown, "difficultly")).isEqualTo(lineOf(unknown, "difficultly:"));
        assertThat(line(nested, "colour")).isEqualTo(lineOf(nested, "colour:"));
        assertThat(line(key, "key")).isEqualTo(lineOf(key, "key:"));
        assertThat(line(doubled, "YAML")).isEqualTo(lineOf(doubled, "key:") + 1);
        assertThat(line(original, "original")).isEqualTo(lineOf(original, "provenance:"));
    }

    @Test
    void readsWhatIsRightBesideWhatIsNot() {
        List<Flaw> flaws = new ArrayList<>();

        FileContent content = FileContent.read(shippedWith(QUESTION, file -> file + "\nselect: 2\n"),
                FilesMother.validator(), flaws);

        assertThat(flaws).hasSize(1);
        assertThat(content.banks().get(0).questions())
                .hasSize(FilesMother.content().banks().get(0).questions().size() - 1);
    }

    @Test
    void survivesEmptyElementsAndAnEmptyKey() {
        refuses(shippedWith(QUESTION, file -> file.replace("  - id: c\n", "  -\n  - id: c\n")), QUESTION,
                "options holds an empty element");
        refuses(shippedWith(QUESTION, file -> file.replace("key: {choice: b}", "key:")), QUESTION, "key is missing");
    }

    @Test
    void quotesNoValue() {
        assertThatThrownBy(() -> FilesMother.read(shippedWith(QUESTION,
                file -> file.replace("key: {choice: b}", "key: {choice: {canary-value: 1}}"))))
                .isInstanceOf(InvalidContentException.class).hasMessageNotContaining("canary-value");
    }

    private static void refuses(ContentFiles files, String where, String what) {
        assertThatThrownBy(() -> FilesMother.read(files)).isInstanceOfSatisfying(InvalidContentException.class,
                refusal -> assertThat(refusal.flaws()).extracting(Flaw::toString)
                        .anyMatch(flaw -> flaw.contains(where) && flaw.contains(what)));
    }

    private static int line(ContentFiles files, String what) {
        List<Flaw> flaws = new ArrayList<>();
        FileContent.read(files, FilesMother.validator(), flaws);
        return flaws.stream().filter(flaw -> flaw.sentence().contains(what)).findFirst().orElseThrow().line();
    }

    private static int lineOf(ContentFiles files, String text) {
        return (int) new String(files.bytes(QUESTION), StandardCharsets.UTF_8).lines()
                .takeWhile(line -> !line.strip().startsWith(text)).count() + 1;
    }
}

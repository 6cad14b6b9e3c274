package io.readyroom.question.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.question.bridge.QuestionBridge;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.seed.FilesMother;

/** Each mistake is named once, at its line. A reader that stopped at the first, or let a row pass, would be found out here. */
class BridgeFilesTest {

    private static final String RIGHT = SmallBank.bridge();

    @Test
    void readsWhereEachQuestionLeads() {
        Bank bank = FilesMother.read(SmallBank.with(RIGHT)).banks().get(0);

        assertThat(bank.questions()).hasSize(3);
        assertThat(bank.bridges()).containsExactly(new QuestionBridge(
                new ObjectiveMap.End("dp-100", LocalDate.of(2025, 4, 11)),
                new ObjectiveMap.End("ai-300", LocalDate.of(2026, 3, 5)),
                List.of(new QuestionBridge.Decision("dp-100-p-1", List.of("mlops.resources.1", "mlops.resources.2"), null),
                        new QuestionBridge.Decision("dp-100-p-2", List.of(),
                                "Which formats data sets have is not asked any more."),
                        new QuestionBridge.Decision("dp-100-p-3", List.of("mlops.resources.1"), null))));
        assertThat(bank.bridges().get(0).withTarget()).isEqualTo(2);
    }

    @Test
    void needsNoBridge() {
        assertThat(FilesMother.read(SmallBank.with("banks/dp-100/notes.yaml", "some: notes\n")).banks().get(0).bridges())
                .isEmpty();
    }

    @Test
    void asksForARowOfEveryQuestion() {
        assertThat(flaws(RIGHT.replace(SmallBank.FIRST, ""))).containsExactly(":4: questions has no row for dp-100-p-1");
        assertThat(flaws(RIGHT + SmallBank.FIRST)).containsExactly(":8: questions[3].question has a row already");
        assertThat(flaws(RIGHT.replace("dp-100-p-3", "ai-300-p-3"))).containsExactly(
                ":7: questions[2].question is no question of this bank", ":4: questions has no row for dp-100-p-3");
    }

    @Test
    void knowsTheObjectivesOfTheOutlineThatItLeadsTo() {
        assertThat(flaws(RIGHT.replace("mlops.resources.2", "design.design.1")))
                .containsExactly(":5: questions[0].to[1] is no objective of the outline that to names");
    }

    @Test
    void asksForEitherTargetsOrAReason() {
        assertThat(
                flaws(RIGHT.replace("to: [mlops.resources.1]}", "to: [mlops.resources.1], none: \"For no reason at all.\"}")))
                .containsExactly(":7: questions[2] needs either to or none");
        assertThat(flaws(RIGHT.replace("dp-100-p-3, to: [mlops.resources.1]}", "dp-100-p-3}")))
                .containsExactly(":7: questions[2] needs either to or none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "[] | questions[0].to holds 1 to 3 codes",
            "[mlops.resources.1, mlops.resources.2, mlops.resources.3, mlops.assets.1] | questions[0].to holds 1 to 3 codes",
            "[mlops.resources.1, mlops.resources.1] | questions[0].to[1] stands there already" })
    void takesOneToThreeDifferentCodes(String codes, String what) {
        assertThat(flaws(RIGHT.replace("[mlops.resources.1, mlops.resources.2]", codes)))
                .containsExactly(":5: " + what);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Gone.", "Not in the outline.", "    Not there any more.      " })
    void asksForAReasonThatSaysSomething(String reason) {
        assertThat(flaws(RIGHT.replace("Which formats data sets have is not asked any more.", reason)))
                .containsExactly(":6: questions[1].none is no reason of at least 20 characters");
    }

    @Test
    void leadsFromTheNewestOutlineOfItsExam() {
        String sentence = ":1: from is not the newest outline of the bank's exam, which is dp-100 of 2025-04-11";

        assertThat(flaws(RIGHT.replace("dp-100, asOf: \"2025-04-11\"", "dp-100, asOf: \"2024-04-11\"")))
                .containsExactly(sentence);
        assertThat(flaws(RIGHT.replace("from: {exam: dp-100, asOf: \"2025-04-11\"}",
                "from: {exam: ai-300, asOf: \"2026-03-05\"}"))).containsExactly(sentence);
    }

    @Test
    void leadsToAnOutlineOfTheCatalogue() {
        assertThat(flaws(RIGHT.replace("2026-03-05", "2020-03-05"))).containsExactly(":2: to is no outline of the catalogue");
    }

    @Test
    void isNamedForTheExamThatItLeadsTo() {
        for (String name : new String[] { "bridge-to-az-900", "bridge-ai-300", "bridge-to-ai-300-again" }) {
            String path = "banks/dp-100/" + name + ".yaml";
            assertThat(flaws(path, RIGHT)).as(name)
                    .containsExactly(path + ":2: to.exam is not the one in the file's name, bridge-to-<exam>.yaml");
        }
    }

    /** Within an exam questions are assigned. */
    @Test
    void leadsToAnotherExam() {
        String path = "banks/dp-100/bridge-to-dp-100.yaml";
        String own = RIGHT.replace("to: {exam: ai-300, asOf: \"2026-03-05\"}", "to: {exam: dp-100, asOf: \"2025-04-11\"}")
                .replace("mlops.resources", "design.design");

        assertThat(flaws(path, own)).containsExactly(path + ":2: to.exam is the bank's own, not another one");
    }

    @Test
    void isAsStrictAsOtherFiles() {
        assertThat(flaws(RIGHT + "checked: \"2026-11-27\"\n")).containsExactly(":8: checked is an unknown field");
        assertThat(flaws(RIGHT.replace("checkedAt: \"2026-11-27\"\n", ""))).hasSize(1).first().asString()
                .startsWith(":1: checkedAt ");
        assertThat(flaws(RIGHT + "  -\n")).hasSize(1).first().asString().startsWith(":8: questions[3]");
    }

    /** A second flaw, that the bridge knows no such question, would send somebody to the wrong file. */
    @Test
    void doesNotBlameTheBridgeForAQuestionThatCannotBeRead() {
        String question = "banks/dp-100/practice/dp-100-p-3.yaml";
        ContentFiles files = SmallBank.with(RIGHT);
        String broken = new String(files.bytes(question), StandardCharsets.UTF_8).replace("choice: b", "choice: x");

        assertThat(flawsOf(files.with(question, broken.getBytes(StandardCharsets.UTF_8)))).hasSize(1).first().asString()
                .startsWith(question).endsWith("key does not fit the question");
    }

    /** Behind the path of the bridge. */
    private static List<String> flaws(String bridge) {
        return flaws(SmallBank.BRIDGE, bridge).stream().map(flaw -> flaw.replace(SmallBank.BRIDGE, "")).toList();
    }

    private static List<String> flaws(String path, String bridge) {
        return flawsOf(SmallBank.with(path, bridge));
    }

    private static List<String> flawsOf(ContentFiles files) {
        List<Flaw> flaws = new ArrayList<>();
        FileContent.read(files, FilesMother.validator(), flaws);
        return flaws.stream().map(Flaw::toString).toList();
    }
}

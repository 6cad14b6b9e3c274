package io.readyroom.question.banktool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.question.banktool.BankToolMother.Run;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.Severity;

class LintCommandTest {

    private static final String QUESTION = "banks/ai-102/sample/ai-102-s-07.yaml";

    @TempDir
    Path folder;

    @Test
    void findsNothingInWhatIsShipped() {
        Run run = BankToolMother.run("lint", ".");

        assertThat(run.out()).isEqualTo("All is right." + System.lineSeparator());
        assertThat(run.code()).isZero();
    }

    @Test
    void namesFileAndLineAndFails() throws Exception {
        BankToolMother.shippedWith(folder, QUESTION, text -> text.replace("key: {choice: b}", "key: {choice: x}"));

        Run run = BankToolMother.run("lint", folder.toString());

        assertThat(run.out()).startsWith(folder.resolve(QUESTION).toString().replace('\\', '/') + ":" + keyLine() + ": ")
                .contains("key does not fit the question", "1 flaws, 0 warnings.").doesNotContain("choice: x");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void printsCommandsForGitHub() throws Exception {
        BankToolMother.shippedWith(folder, QUESTION, text -> text.replace("key: {choice: b}", "key: {choice: x}"));

        Run run = BankToolMother.run("lint", folder.toString(), "--format=github");

        assertThat(run.out()).isEqualTo("::error file=" + folder.resolve(QUESTION).toString().replace('\\', '/') + ",line="
                + keyLine() + "::key does not fit the question" + System.lineSeparator());
    }

    @Test
    void printsJson() throws Exception {
        BankToolMother.shippedWith(folder, QUESTION, text -> text + "\ndifficultly: hard\n");

        JsonNode json = new ObjectMapper().readTree(BankToolMother.run("lint", folder.toString(), "--format", "json").out());

        assertThat(json.path("remarks")).hasSize(1);
        assertThat(json.at("/remarks/0/field").asText()).isEqualTo("difficultly");
        assertThat(json.at("/remarks/0/serious").asBoolean()).isTrue();
        assertThat(json.at("/remarks/0").has("rule")).isFalse();
    }

    @Test
    void asksTheRulesAndFailsOnlyForWhatIsSerious() {
        BankRules rules = (bank, catalogue) -> bank.exam().equals("ai-103") ? List.of()
                : List.of(
                        new Finding("too-long", Severity.WARNING, "ai-102-s-07", "options.c",
                                "Option c is 100 % too long.\nReally."),
                        new Finding("skew", Severity.WARNING, null, "questions", "Keys are skewed."));

        Run run = BankToolMother.run(rules, "lint", ".", "--format=github");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(2).first().asString()
                .matches("::warning file=banks/ai-102/sample/ai-102-s-07.yaml,line=[0-9]+::"
                        + "Option c is 100 %25 too long.%0AReally. \\[too-long]");
        assertThat(run.out().lines()).last().isEqualTo("::warning file=banks/ai-102::Keys are skewed. [skew]");
        BankRules serious = (bank, catalogue) -> List.of(new Finding("skew", Severity.ERROR, null, null, "No."));
        assertThat(BankToolMother.run(serious, "lint", ".").code()).isEqualTo(1);
    }

    @Test
    void asksTheLinterAsAServerDoes() throws Exception {
        BankToolMother.shippedWith(folder, QUESTION, text -> text.replace("checkedAt: 2026-", "checkedAt: 2099-"));

        Run run = BankToolMother.run(BankRules.ofLinter(Clock.systemUTC()), "lint", folder.toString());

        assertThat(run.out()).contains("[future-reference]");
        assertThat(run.code()).isEqualTo(1);
    }

    /** A wrong path in a pipeline must not be green. */
    @Test
    void failsWithoutABank() {
        Run run = BankToolMother.run("lint", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There is no folder");
        assertThat(BankToolMother.run("lint").code()).isEqualTo(2);
        assertThat(BankToolMother.run("lint", ".", "--format=xml").code()).isEqualTo(2);
    }

    @Test
    void takesTheCatalogueFromAnotherFolder() throws Exception {
        BankToolMother.shippedWith(folder, QUESTION, text -> text);
        Files.move(folder.resolve("catalogue"), folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("other"));
        Files.move(folder.resolve("elsewhere"), folder.resolve("other/catalogue"));

        assertThat(BankToolMother.run("lint", folder.toString()).code()).isEqualTo(1);
        assertThat(BankToolMother.run("lint", folder.toString(), "--catalogue", folder.resolve("other").toString()).code())
                .isZero();
    }

    private int keyLine() throws Exception {
        return (int) Files.readAllLines(folder.resolve(QUESTION)).stream().takeWhile(line -> !line.startsWith("key:")).count()
                + 1;
    }
}

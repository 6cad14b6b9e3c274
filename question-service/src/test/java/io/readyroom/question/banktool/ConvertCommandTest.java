package io.readyroom.question.banktool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.question.banktool.BankToolMother.Run;
import io.readyroom.question.interchange.PictureMother;

class ConvertCommandTest {

    private static final String TABLE = "src/test/resources/interchange/csv/eight-types.csv";

    @TempDir
    Path folder;

    @Test
    void makesFilesOfATable() throws Exception {
        Path bank = folder.resolve("banks/harbour");

        Run run = BankToolMother.run("convert", TABLE, "--to", bank.toString());

        assertThat(run.code()).isZero();
        // The hotspot's picture is known by its address only.
        assertThat(run.out()).contains("t-7: lost: ", "9 converted, 1 of them with losses; 0 left.");
        assertThat(bank.resolve("practice/t-1.yaml")).content().contains("type: single_choice\n", "key: {choice: b}\n",
                "stimulus: harbour\n", "stem: |-\n  Which crane is faster?\n\n  ```\n");
        assertThat(bank.resolve("stimuli/harbour.yaml")).content().contains("kind: case_study\n");
        try (var files = Files.list(bank.resolve("practice"))) {
            assertThat(files).hasSize(8);
        }
    }

    @Test
    void comesBackToTheSameTable() throws Exception {
        Path lines = folder.resolve("questions.jsonl");
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");

        assertThat(BankToolMother.run("convert", TABLE, "--from", "csv", "--to", first.toString()).code()).isZero();
        assertThat(BankToolMother.run("convert", first.toString(), "--to", lines.toString()).code()).isZero();
        assertThat(BankToolMother.run("convert", lines.toString(), "--to", second.toString(), "--to-format", "csv").code())
                .isZero();

        assertThat(second).hasSameTextualContentAs(first);
        assertThat(Files.readAllLines(lines)).hasSize(9);
    }

    @Test
    void takesPicturesAlongOrSaysThatItDoesNot() throws Exception {
        Path lines = Files.writeString(folder.resolve("in.jsonl"), "{\"kind\":\"picture\",\"name\":\"map.png\",\"data\":\""
                + Base64.getEncoder().encodeToString(PictureMother.png(10, 10)) + "\"}\n");

        assertThat(BankToolMother.run("convert", lines.toString(), "--to", folder.resolve("bank").toString()).code()).isZero();
        assertThat(BankToolMother.run("convert", lines.toString(), "--to", folder.resolve("out.jsonl").toString()).code())
                .isZero();
        assertThat(BankToolMother.run("convert", lines.toString(), "--to", folder.resolve("out.csv").toString()).out())
                .contains("map.png: lost: ");

        assertThat(folder.resolve("bank/media/map.png")).hasBinaryContent(PictureMother.png(10, 10));
        assertThat(folder.resolve("out.jsonl")).hasSameTextualContentAs(lines);
    }

    @Test
    void saysWhatIsLeftAndFails() throws Exception {
        Path table = Files.writeString(folder.resolve("in.csv"), """
                id,type,stem,option.a,option.b,key
                q-1,essay,Write.,,,
                q-2,single_choice,Which?,A,B,b
                """);

        Run run = BankToolMother.run("convert", table.toString(), "--to", folder.resolve("out.jsonl").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(":2 type q-1: failed: type is none of the eight", "1 converted, 0 of them with losses;"
                + " 1 left.");
    }

    @Test
    void saysWhyAFileIsRefusedAndOverwritesNothing() throws Exception {
        Path table = Files.writeString(folder.resolve("in.csv"), "id,type,colour\n");
        Path out = Files.writeString(folder.resolve("out.csv"), "mine");

        assertThat(BankToolMother.run("convert", table.toString(), "--to", folder.resolve("out.jsonl").toString()))
                .satisfies(run -> {
                    assertThat(run.code()).isEqualTo(2);
                    assertThat(run.err()).contains("in.csv:1 colour: The column colour is unknown.");
                });
        assertThat(BankToolMother.run("convert", TABLE, "--to", out.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("already");
        });
        assertThat(out).hasContent("mine");
        assertThat(BankToolMother.run("convert", TABLE, "--from", "word", "--to", out.toString()).err())
                .contains("jsonl, csv, gift, moodle, qti can be read");
    }
}

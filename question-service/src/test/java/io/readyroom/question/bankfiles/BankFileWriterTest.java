package io.readyroom.question.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;
import io.readyroom.question.interchange.PictureMother;
import io.readyroom.question.media.MediaFile;
import io.readyroom.question.seed.FilesMother;

class BankFileWriterTest {

    @TempDir
    Path folder;

    /** Byte for byte: the house's style is what people wrote, not what a library finds pretty. */
    @Test
    void writesTheShippedFilesAsPeopleWroteThem() throws Exception {
        ContentFiles files = FilesMother.shipped();
        for (Bank bank : FilesMother.content().banks()) {
            BankFileWriter writer = new BankFileWriter(folder.resolve(bank.exam()));
            for (MediaFile picture : bank.media()) {
                assertThat(writer.picture(picture.name(), files.bytes(bank.path(picture)))).isEqualTo(picture.url());
            }
            for (AuthoredStimulus stimulus : bank.stimuli()) {
                assertThat(writer.write(stimulus)).isEmpty();
                assertThat(written(bank.exam() + "/stimuli", stimulus.sourceId())).isEqualTo(text(files, bank.path(stimulus)));
            }
            for (AuthoredQuestion question : bank.questions()) {
                assertThat(writer.write(question)).isEmpty();
                // Reading strips the end of a picture's text, so a file can't know how it ended.
                assertThat(written(bank.exam() + "/" + question.pool(), question.sourceId()).replace("alt: |-", "alt: |"))
                        .isEqualTo(text(files, bank.path(question)));
            }
        }
    }

    @Test
    void leavesAFileThatIsThereAlone() throws Exception {
        AuthoredQuestion question = question("q-1");
        Files.createDirectories(folder.resolve("sample"));
        Files.writeString(folder.resolve("sample/q-1.yaml"), "mine");

        List<Loss> losses = new BankFileWriter(folder).write(question);

        assertThat(losses).extracting(Loss::part).containsExactly(Part.QUESTION);
        assertThat(written("sample", "q-1")).isEqualTo("mine");
    }

    /** Ids come from other people's files: none of them may lead out of the folder, nor take another's place. */
    @Test
    void givesANameToWhatHasNone() throws Exception {
        BankFileWriter writer = new BankFileWriter(folder.resolve("bank"));
        List<String> ids = List.of("../../evil", "../../evil!", "Frage Nr. 1 (Größe)", "/etc/passwd", "..", "a".repeat(300),
                "a".repeat(299) + "b");

        for (String id : ids) {
            assertThat(writer.write(question(id))).extracting(Loss::part).containsExactly(Part.SOURCE_ID);
        }

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .hasSize(ids.size()).allMatch(name -> name.startsWith("bank/sample/"))
                    .contains("bank/sample/evil.yaml", "bank/sample/evil-2.yaml", "bank/sample/frage-nr-1-grosse.yaml",
                            "bank/sample/etc-passwd.yaml", "bank/sample/question.yaml");
        }
    }

    @Test
    void tellsPicturesOfOneNameApart() throws Exception {
        BankFileWriter writer = new BankFileWriter(folder);

        writer.picture("a/map.PNG", PictureMother.png(10, 10));
        writer.picture("a/map.PNG", PictureMother.png(10, 10));
        writer.picture("a-map.png", PictureMother.png(20, 20));

        assertThat(writer.picture("text.png", "text".getBytes(StandardCharsets.UTF_8))).isNull();
        try (var files = Files.list(folder.resolve("media"))) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSize(2).contains("a-map.png")
                    .allMatch(name -> name.matches("[a-z0-9-]+\\.png"));
        }
    }

    /** What a question lacks is not made up: its author reads what is left to do from the flaws. */
    @Test
    void writesAnUnfinishedQuestionAsUnfinished() throws Exception {
        AuthoredQuestion finished = question("q-1");
        AuthoredQuestion unfinished = new AuthoredQuestion("q-1", null, null, null, List.of(), finished.labels(), null,
                finished.content(), finished.rationale(), finished.key());

        assertThat(new BankFileWriter(folder).write(unfinished)).isEmpty();

        assertThat(written("practice", "q-1")).contains("id: q-1\ntype: ").doesNotContain("pool:", "language:", "difficulty:",
                "objectives:");
    }

    private static AuthoredQuestion question(String id) {
        AuthoredQuestion shipped = FilesMother.content().banks().get(0).questions().get(0);
        return new AuthoredQuestion(id, shipped.pool(), shipped.language(), shipped.difficulty(), shipped.objectives(),
                shipped.labels(), shipped.stimulus(), shipped.content(), shipped.rationale(), shipped.key());
    }

    private String written(String subfolder, String id) throws IOException {
        return Files.readString(folder.resolve(subfolder).resolve(id + ".yaml"));
    }

    private static String text(ContentFiles files, String path) {
        return new String(files.bytes(path), StandardCharsets.UTF_8);
    }
}

package io.readyroom.question.banktool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.question.bankfiles.ContentFiles;
import io.readyroom.question.bankfiles.SmallBank;
import io.readyroom.question.banktool.BankToolMother.Run;

/** Flaws of bridges are shown as those of questions are. */
class BridgeLintTest {

    @TempDir
    Path folder;

    @Test
    void findsNothingInARightBridge() throws IOException {
        write(SmallBank.with(SmallBank.bridge()));

        Run run = BankToolMother.run("lint", folder.toString());

        assertThat(run.out()).isEqualTo("All is right." + System.lineSeparator());
        assertThat(run.code()).isZero();
    }

    @Test
    void namesFileAndLineAndFails() throws IOException {
        write(SmallBank.with(SmallBank.bridge().replace("mlops.resources.2", "mlops.resources.99")));

        Run run = BankToolMother.run("lint", folder.toString(), "--format=github");

        assertThat(run.out()).isEqualTo("::error file=" + folder.resolve(SmallBank.BRIDGE).toString().replace('\\', '/')
                + ",line=5::questions[0].to[1] is no objective of the outline that to names" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(1);
    }

    private void write(ContentFiles files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}

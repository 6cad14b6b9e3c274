package io.readyroom.question.interchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.question.interchange.ReadLimits;

class PackageWriterTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatReadsBack() throws Exception {
        try (PackageFile archive = PackageFile.open(ZipMother.file(folder, written()), ReadLimits.DEFAULT)) {
            assertThat(archive.bytes("a/b.xml", 100)).isEqualTo("<b/>".getBytes(StandardCharsets.UTF_8));
            assertThat(archive.bytes("c.txt", 100)).isEqualTo("in pieces".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameContentIsTheSameBytes() throws Exception {
        assertThat(written()).isEqualTo(written());
    }

    @Test
    void writesNoNameThatLeadsOut() throws Exception {
        try (PackageWriter writer = new PackageWriter(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> writer.write("../a", new byte[0])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PackageWriter writer = new PackageWriter(out)) {
            writer.write("a/b.xml", "<b/>".getBytes(StandardCharsets.UTF_8));
            OutputStream pieces = writer.begin("c.txt");
            pieces.write("in ".getBytes(StandardCharsets.UTF_8));
            pieces.write("pieces".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}

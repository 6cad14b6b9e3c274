package io.readyroom.question.banktool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.readyroom.question.bankfiles.BankFileWriter;
import io.readyroom.question.interchange.csv.CsvReader;
import io.readyroom.question.interchange.csv.CsvWriter;
import io.readyroom.question.interchange.jsonlines.JsonLinesReader;
import io.readyroom.question.interchange.jsonlines.JsonLinesWriter;

/** The formats that the tool reads and writes. Another one is added to {@link #ALL}, and nowhere else. */
final class Formats {

    private static final List<Format> ALL = List.of(
            new Format("bank", "", null, Formats::bank),
            new Format("jsonl", ".jsonl", JsonLinesReader::new, Formats::jsonLines),
            new Format("csv", ".csv", CsvReader::new, path -> Target.withoutPictures(new CsvWriter(created(path)))));

    private Formats() {
    }

    /** @throws ToolException names those that there are */
    static Format reading(String name, Path file) throws ToolException {
        return find(name, file, format -> format.reader() != null, "read");
    }

    /** @throws ToolException names those that there are */
    static Format writing(String name, Path file) throws ToolException {
        return find(name, file, format -> format.writer() != null, "written");
    }

    /** By its name, or else by how the file's name ends; what ends like none of them is a folder of a bank. */
    private static Format find(String name, Path file, Predicate<Format> can, String done) throws ToolException {
        Optional<Format> found = ALL.stream().filter(can)
                .filter(format -> name == null ? format.isOf(file) : format.name().equals(name))
                .reduce((bank, other) -> other);
        return found.orElseThrow(() -> new ToolException("Which format? " + ALL.stream().filter(can).map(Format::name)
                .collect(Collectors.joining(", ")) + " can be " + done + "."));
    }

    private static Target bank(Path folder) {
        BankFileWriter writer = new BankFileWriter(folder);
        return new Target(writer, (name, bytes) -> writer.picture(name, bytes) != null);
    }

    private static Target jsonLines(Path file) throws IOException {
        JsonLinesWriter writer = new JsonLinesWriter(created(file));
        return new Target(writer, (name, bytes) -> {
            writer.picture(name, bytes);
            return true;
        });
    }

    /** A file that is there already is left as it is. */
    private static OutputStream created(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}

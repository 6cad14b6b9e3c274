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
import io.readyroom.question.interchange.Format;
import io.readyroom.question.interchange.format.CsvFormat;
import io.readyroom.question.interchange.format.GiftFormat;
import io.readyroom.question.interchange.format.JsonLinesFormat;
import io.readyroom.question.interchange.format.MoodleFormat;
import io.readyroom.question.interchange.format.QtiFormat;
import io.readyroom.question.interchange.jsonlines.JsonLinesWriter;

/** The formats that the tool reads and writes. Another one is added to {@link #ALL}, and nowhere else. */
final class Formats {

    private static final List<NamedFormat> ALL = List.of(
            new NamedFormat("bank", "", null, Formats::bank),
            named(new JsonLinesFormat(), Formats::jsonLines),
            named(new CsvFormat(), path -> withoutPictures(new CsvFormat(), path)),
            named(new GiftFormat(), path -> withoutPictures(new GiftFormat(), path)),
            named(new MoodleFormat(), path -> withoutPictures(new MoodleFormat(), path)),
            named(new QtiFormat(), Formats::qti));

    private Formats() {
    }

    /** @throws ToolException names those that there are */
    static NamedFormat reading(String name, Path file) throws ToolException {
        return find(name, file, format -> format.reader() != null, "read");
    }

    /** @throws ToolException names those that there are */
    static NamedFormat writing(String name, Path file) throws ToolException {
        return find(name, file, format -> true, "written");
    }

    /** By its name, or else by how the file's name ends; what ends like none of them is a folder of a bank. */
    private static NamedFormat find(String name, Path file, Predicate<NamedFormat> can, String done) throws ToolException {
        Optional<NamedFormat> found = ALL.stream().filter(can)
                .filter(format -> name == null ? format.isOf(file) : format.name().equals(name))
                .reduce((bank, other) -> other);
        return found.orElseThrow(() -> new ToolException("Which format? " + ALL.stream().filter(can).map(NamedFormat::name)
                .collect(Collectors.joining(", ")) + " can be " + done + "."));
    }

    private static NamedFormat named(Format format, NamedFormat.Opener writer) {
        return new NamedFormat(format.name(), "." + format.extension(), format::reader, writer);
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

    private static Target qti(Path file) throws IOException {
        OutputStream out = created(file);
        KeptPictures pictures = new KeptPictures();
        return new Target(new QtiFormat().writer(out, pictures), pictures);
    }

    private static Target withoutPictures(Format format, Path file) throws IOException {
        return Target.withoutPictures(format.writer(created(file), url -> Optional.empty()));
    }

    /** A file that is there already is left as it is. */
    private static OutputStream created(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}

package io.readyroom.question.banktool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredStimulus;
import io.readyroom.question.bankfiles.Bank;
import io.readyroom.question.bankfiles.ContentFiles;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.jsonlines.JsonLinesWriter;
import io.readyroom.question.media.MediaFile;

/** A bank as one temporary file of JSON Lines, which remembers the file that each line is from. */
final class BankLines implements Closeable {

    private final Path file;
    private final List<String> origins = new ArrayList<>();

    private BankLines(Path file) {
        this.file = file;
    }

    static BankLines of(Bank bank, ContentFiles files) throws IOException, ToolException {
        BankLines lines = new BankLines(Files.createTempFile("bank-" + bank.exam() + "-", ".jsonl"));
        try (JsonLinesWriter writer = new JsonLinesWriter(Files.newOutputStream(lines.file))) {
            lines.write(bank, files, writer);
            return lines;
        } catch (IOException | ToolException e) {
            lines.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    /** The file among the bank's that a line is from; empty for a line that there is none of. */
    Optional<String> origin(int line) {
        return line < 1 || line > origins.size() ? Optional.empty() : Optional.of(origins.get(line - 1));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private void write(Bank bank, ContentFiles files, JsonLinesWriter writer) throws IOException, ToolException {
        for (MediaFile picture : bank.media()) {
            writer.picture(picture.name(), files.bytes(bank.path(picture)));
            origins.add(bank.path(picture));
        }
        for (AuthoredStimulus stimulus : bank.stimuli()) {
            written(bank.path(stimulus), writer.write(stimulus));
        }
        for (AuthoredQuestion question : bank.questions()) {
            written(bank.path(question), writer.write(question));
        }
    }

    private void written(String path, List<Loss> losses) throws ToolException {
        if (!losses.isEmpty()) {
            throw new ToolException(path + ": " + losses.get(0).why());
        }
        origins.add(path);
    }
}

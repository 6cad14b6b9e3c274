package io.readyroom.question.banktool;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes files of one format from a file of another. */
@Command(name = "convert", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = BankTool.FAILED, exitCodeOnExecutionException = BankTool.FAILED, description = "Converts questions; exits with 1 when one of them could not be.")
final class ConvertCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "<from-file>", description = "What to read.")
    private Path from;

    @Option(names = "--from", paramLabel = "<format>", description = "Its format, where its name doesn't tell.")
    private String fromFormat;

    @Option(names = "--to", required = true, paramLabel = "<folder>|<file>", description = "A bank's folder, banks/<exam>, or a new file.")
    private Path to;

    @Option(names = "--to-format", paramLabel = "<format>", description = "Its format, where its name doesn't tell.")
    private String toFormat;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws ToolException, IOException {
        NamedFormat source = Formats.reading(fromFormat, from);
        NamedFormat wanted = Formats.writing(toFormat, to);
        if (!Files.isReadable(from)) {
            throw new ToolException("There is no file " + from + ".");
        }
        try (Target target = wanted.writer().open(to)) {
            Conversion conversion = new Conversion(target, spec.commandLine().getOut());
            source.reader().get().read(from, ReadLimits.DEFAULT, conversion);
            return conversion.finish() ? BankTool.RIGHT : BankTool.FLAWED;
        } catch (RefusedFileException e) {
            throw new ToolException(from + Conversion.shown(e.place()) + ": " + e.getMessage()
                    + " Nothing after that was read.");
        } catch (FileAlreadyExistsException e) {
            throw new ToolException("There is a file " + e.getFile() + " already; it was left as it is.");
        }
    }
}

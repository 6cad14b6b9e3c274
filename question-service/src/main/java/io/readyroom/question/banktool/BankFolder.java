package io.readyroom.question.banktool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import io.readyroom.question.bankfiles.ContentFiles;
import io.readyroom.question.bankfiles.FileContent;
import io.readyroom.question.bankfiles.Flaw;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a command is about. */
final class BankFolder {

    @Parameters(index = "0", paramLabel = "<folder>", description = "Holds banks/<exam>/ and catalogue/.")
    private Path folder;

    @Option(names = "--catalogue", paramLabel = "<folder>", description = "Holds catalogue/, where that is another folder.")
    private Path catalogue;

    /** What stands in it, and what of that isn't right. */
    record Reading(ContentFiles files, FileContent content, List<Flaw> flaws) {
    }

    Reading read() throws ToolException {
        if (!Files.isDirectory(folder.resolve("banks"))) {
            throw new ToolException("There is no folder " + folder.resolve("banks") + ".");
        }
        ContentFiles files = ContentFiles.of(catalogueFolder(), folder);
        List<Flaw> flaws = new ArrayList<>();
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            FileContent content = FileContent.read(files, validators.getValidator(), flaws);
            return new Reading(files, content, flaws);
        }
    }

    /** A file as the person would open it from here. */
    String shown(String file) {
        Path path = (file.startsWith("catalogue") ? catalogueFolder() : folder).resolve(file).normalize();
        Path here = Path.of("").toAbsolutePath();
        Path shown = path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    Remark remark(Flaw flaw) {
        return new Remark(shown(flaw.file()), flaw.line(), flaw.field(), null, true, flaw.sentence());
    }

    private Path catalogueFolder() {
        return catalogue == null ? folder : catalogue;
    }
}

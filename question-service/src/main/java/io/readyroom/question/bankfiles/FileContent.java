package io.readyroom.question.bankfiles;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Validator;

import io.readyroom.question.catalogue.CatalogueFacts;
import io.readyroom.question.catalogue.OutlineVersion;

/** What the files say. */
public record FileContent(CatalogueFacts catalogue, List<Bank> banks) {

    /** @throws InvalidContentException with everything that isn't right */
    public static FileContent read(ContentFiles files, Validator validator) {
        List<Flaw> flaws = new ArrayList<>();
        FileContent content = read(files, validator, flaws);
        if (!flaws.isEmpty()) {
            throw new InvalidContentException(flaws);
        }
        return content;
    }

    /**
     * What can be read of files that need not be right.
     *
     * @param flaws takes everything that isn't
     */
    public static FileContent read(ContentFiles files, Validator validator, List<Flaw> flaws) {
        StrictYaml yaml = new StrictYaml(files, validator);
        CatalogueFacts catalogue = CatalogueFiles.read(yaml);
        List<Bank> banks = new ArrayList<>();
        for (String exam : files.folders("banks")) {
            Optional<OutlineVersion> outline = newestOutline(catalogue, exam);
            if (outline.isEmpty()) {
                yaml.flaw("banks/" + exam, "there is no such exam, or it has no outline");
            } else {
                Set<String> objectives = outline.get().objectives().map(placed -> placed.objective().code()).collect(toSet());
                banks.add(BankFiles.read(yaml, exam, objectives, BridgeFiles.read(yaml, outline.get().end(), catalogue)));
            }
        }
        flaws.addAll(yaml.flaws());
        return new FileContent(catalogue, banks);
    }

    public Optional<OutlineVersion> newestOutline(String exam) {
        return newestOutline(catalogue, exam);
    }

    private static Optional<OutlineVersion> newestOutline(CatalogueFacts catalogue, String exam) {
        return catalogue.outlines().stream().filter(outline -> outline.exam().equals(exam))
                .max(Comparator.comparing(OutlineVersion::asOf));
    }
}

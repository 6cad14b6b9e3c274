package io.readyroom.question.bankfiles;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import io.readyroom.question.catalogue.Career;
import io.readyroom.question.catalogue.CatalogueCheck;
import io.readyroom.question.catalogue.CatalogueFacts;
import io.readyroom.question.catalogue.Certification;
import io.readyroom.question.catalogue.DeliveryPolicy;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.LearningPath;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.catalogue.Questionable;
import io.readyroom.question.catalogue.Vendor;

/** Reads {@code catalogue/}. */
final class CatalogueFiles {

    private final StrictYaml yaml;

    private CatalogueFiles(StrictYaml yaml) {
        this.yaml = yaml;
    }

    record Vendors(@NotEmpty List<@Valid Vendor> vendors) {
    }

    record Certifications(@NotEmpty List<@Valid Certification> certifications) {
    }

    record Paths(@NotEmpty List<@Valid LearningPath> paths) {
    }

    /** What stands at the top applies to every role, which repeats it. */
    record Careers(@NotNull @Valid Career.Source source, @NotNull LocalDate checkedAt, List<@Valid Questionable> questionable,
            @NotEmpty List<@Valid Career> roles) {
    }

    /** The facts; flaws are noted in the reader. */
    static CatalogueFacts read(StrictYaml yaml) {
        CatalogueFiles files = new CatalogueFiles(yaml);
        CatalogueFacts facts = new CatalogueFacts(
                files.list("catalogue/vendors.yaml", Vendors.class, Vendors::vendors),
                files.list("catalogue/certifications.yaml", Certifications.class, Certifications::certifications),
                files.folder("catalogue/exams", Exam.class),
                files.folder("catalogue/outlines", OutlineVersion.class),
                files.folder("catalogue/maps", ObjectiveMap.class),
                files.folder("catalogue/policies", DeliveryPolicy.class),
                files.list("catalogue/paths.yaml", Paths.class, Paths::paths),
                files.list("catalogue/careers.yaml", Careers.class, Careers::roles));
        if (yaml.flaws().isEmpty()) {
            CatalogueCheck.flaws(facts).forEach(flaw -> yaml.flaw("catalogue", flaw));
        }
        return facts;
    }

    private <F, T> List<T> list(String file, Class<F> type, Function<F, List<T>> content) {
        return yaml.read(file, type).map(content).orElse(List.of());
    }

    private <T> List<T> folder(String folder, Class<T> type) {
        return yaml.files().in(folder, "yaml").stream().flatMap(file -> yaml.read(file, type).stream()).toList();
    }
}

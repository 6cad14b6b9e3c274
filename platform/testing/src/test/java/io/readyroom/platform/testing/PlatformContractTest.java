package io.readyroom.platform.testing;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.readyroom.platform.web.problem.CommonProblem;

class PlatformContractTest {

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.readyroom");

    @Test
    void knowsNoDomain() {
        ArchitectureRules.PLATFORM_KNOWS_NO_DOMAIN.check(PLATFORM);
    }

    @Test
    void listsItsProblems() {
        ProblemContract.assertListed("common", CommonProblem.values());
    }
}

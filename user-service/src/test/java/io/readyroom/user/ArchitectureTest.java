package io.readyroom.user;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.readyroom.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.readyroom.user");

    @Test
    void keepsTheRulesOfEveryService() {
        ArchitectureRules.all().forEach(rule -> rule.check(classes));
    }

    @Test
    void hasFeaturesThatDependOnEachOtherInOneDirectionOnly() {
        slices().matching("io.readyroom.user.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void keepsPasswordsAndMailsFreeOfHttp() {
        noClasses().that().resideInAnyPackage("io.readyroom.user.password", "io.readyroom.user.mail",
                "io.readyroom.user.secret").should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..").check(classes);
    }
}

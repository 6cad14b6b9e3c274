package io.readyroom.exam;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import io.readyroom.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.readyroom.exam");

    private static final List<ArchRule> OWN = List.of(
            slices().matching("io.readyroom.exam.(*)..").should().beFreeOfCycles(),
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.hibernate..", "jakarta.persistence..")
                    .as("the Vert.x client is this service's only way to the database"),
            noClasses().that().resideInAPackage("..response..").should().dependOnClassesThat()
                    .resideInAnyPackage("io.vertx..", "jakarta.ws.rs..").as("response shapes are plain rules"),
            noFields().that().haveRawType(JsonNode.class).and().areDeclaredInClassesThat()
                    .resideOutsideOfPackages("..scoring..", "..offline..").and().areDeclaredInClassesThat()
                    .doNotHaveSimpleName("AnswerFeedback").should().haveNameMatching("key|keys|accepted")
                    .as("a key has a place in feedback and in offline packs only"));

    @TestFactory
    List<DynamicTest> keepsTheRulesOfTheHouse() {
        return ArchitectureRules.all().stream().map(ArchitectureTest::test).toList();
    }

    @TestFactory
    List<DynamicTest> keepsItsOwnRules() {
        return OWN.stream().map(ArchitectureTest::test).toList();
    }

    private static DynamicTest test(ArchRule rule) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(MAIN));
    }
}

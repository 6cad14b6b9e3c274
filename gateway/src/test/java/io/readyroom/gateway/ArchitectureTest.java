package io.readyroom.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import io.readyroom.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.readyroom.gateway");

    private static final List<ArchRule> OWN = List.of(
            slices().matching("io.readyroom.gateway.(*)..").should().beFreeOfCycles(),
            noClasses().should().dependOnClassesThat()
                    .resideInAnyPackage("io.vertx.sqlclient..", "org.hibernate..", "jakarta.persistence..", "java.sql..")
                    .as("the gateway has no database"),
            noClasses().that().resideInAPackage("..path..").should().dependOnClassesThat()
                    .resideInAnyPackage("io.vertx..", "jakarta..", "io.quarkus..").as("the path filter is a plain function"),
            noClasses().that().resideInAPackage("..session..").should().dependOnClassesThat().resideInAPackage("..offline..")
                    .as("what is read of a session knows no offline pack"),
            noFields().that().areDeclaredInClassesThat().haveSimpleNameStartingWith("SessionQuestion")
                    .or().areDeclaredInClassesThat().haveSimpleName("OrderedContent")
                    .or().areDeclaredInClassesThat().resideInAPackage("..exam..")
                    .should().haveNameMatching("key|keys|answerKey|accepted|explanations?|rationales?")
                    .as("what is served before the end has no place for a key"));

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

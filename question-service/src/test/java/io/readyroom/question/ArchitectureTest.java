package io.readyroom.question;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import io.readyroom.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.readyroom.question");

    @Test
    void followsTheRulesOfAllServices() {
        ArchitectureRules.all().forEach(rule -> rule.check(CLASSES));
    }

    /** A stub would pass with a nullable key field; here there is no path from what candidates get to the class of a key. */
    @Test
    void whatCandidatesGetCannotReachAKey() {
        ArchRule content = noClasses().that().resideInAPackage("..question.content..")
                .should().dependOnClassesThat().resideInAnyPackage("..question.key..", "..question.bank..");
        ArchRule forms = noClasses().that()
                .resideInAnyPackage("..question.form..", "..question.browse..", "..question.serving..", "..question.challenge..")
                .should().dependOnClassesThat().resideInAnyPackage("..question.key..", "..question.authoring..");
        ArchRule serving = noClasses().that().haveSimpleNameStartingWith("Candidate").or()
                .haveSimpleNameStartingWith("Published")
                .should().dependOnClassesThat().resideInAPackage("..question.key..")
                .orShould().dependOnClassesThat().haveSimpleName("KeyRevision")
                .orShould().dependOnClassesThat().haveSimpleName("Rationale");
        content.check(CLASSES);
        forms.check(CLASSES);
        serving.check(CLASSES);
    }

    @Test
    void entitiesStayInTheirPackage() {
        classes().that().areAnnotatedWith(jakarta.persistence.Entity.class).should().bePackagePrivate().check(CLASSES);
    }

    @Test
    void catalogueKnowsNoQuestion() {
        noClasses().that().resideInAPackage("..question.catalogue..")
                .should().dependOnClassesThat().resideInAnyPackage("..question.bank..", "..question.form..", "..question.key..")
                .check(CLASSES);
    }
}

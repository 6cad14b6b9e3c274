package io.readyroom.question;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import io.readyroom.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.readyroom.question");
    private static final JavaClasses SERVICE = CLASSES
            .that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("..question.banktool..")));

    @Test
    void followsTheRulesOfAllServices() {
        ArchitectureRules.all().forEach(rule -> rule.check(SERVICE));
    }

    /** The tool is a program of its own that may wait; it comes in the same archive, and the service must not use it. */
    @Test
    void serviceDoesNotKnowTheBankTool() {
        noClasses().that().resideOutsideOfPackage("..question.banktool..")
                .should().dependOnClassesThat().resideInAPackage("..question.banktool..").check(CLASSES);
    }

    /** Files can be read, and formats converted, where there is neither a database nor a framework. */
    @Test
    void filesAndFormatsNeedNoFramework() {
        noClasses().that().resideInAnyPackage("..question.bankfiles..", "..question.interchange..", "..question.banktool..")
                .and().resideOutsideOfPackage("..question.interchange.job..")
                .should().dependOnClassesThat().resideInAnyPackage("io.quarkus..", "io.smallrye..", "io.vertx..",
                        "org.hibernate..", "jakarta.inject..", "..question.seed..")
                .check(CLASSES);
    }

    /** A stub would pass with a nullable key field; here there is no path from what candidates get to the class of a key. */
    @Test
    void whatCandidatesGetCannotReachAKey() {
        ArchRule content = noClasses().that().resideInAPackage("..question.content..")
                .should().dependOnClassesThat().resideInAnyPackage("..question.key..", "..question.bank..");
        ArchRule forms = noClasses().that()
                .resideInAnyPackage("..question.form..", "..question.browse..", "..question.serving..",
                        "..question.challenge..")
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

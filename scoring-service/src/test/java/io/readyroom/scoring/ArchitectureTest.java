package io.readyroom.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.readyroom.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.readyroom.scoring");

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfAllServices() {
        return ArchitectureRules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(MAIN)));
    }

    @Test
    void featuresDependOnEachOtherInOneDirection() {
        slices().matching("io.readyroom.scoring.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** Grading is a pure function, so that clients and auditors can compute it again. */
    @Test
    void gradingAndScalesKnowNeitherDatabaseNorBrokerNorClock() {
        noClasses().that().resideInAnyPackage("io.readyroom.scoring.grading..", "io.readyroom.scoring.scale..")
                .should().dependOnClassesThat().resideInAnyPackage("io.vertx..", "io.smallrye..", "jakarta..", "java.time..",
                        "io.readyroom.platform..", "io.readyroom.scoring.answerkey..", "io.readyroom.scoring.submission..",
                        "io.readyroom.scoring.result..")
                .check(MAIN);
    }

    /**
     * The models are what simulations and goldens try; with a database or a clock in them those would try something
     * else than what runs.
     */
    @Test
    void modelsOfAbilityKnowledgeAndReadinessArePure() {
        noClasses().that().resideInAPackage("io.readyroom.scoring.knowledge..").or(are("io.readyroom.scoring.ability.", "Elo",
                "Evidence", "GuessFloor", "ItemParameters", "LordWingersky", "Nodes", "Posterior", "Round", "Scales"))
                .or(are("io.readyroom.scoring.adaptive.", "Engine", "PassCurve"))
                .or(are("io.readyroom.scoring.calibration.", "Fit", "MarginalLikelihood", "Maximisation"))
                .or(are("io.readyroom.scoring.readiness.", "Misfit", "Points", "Prediction", "ReadinessRule"))
                .or(are("io.readyroom.scoring.plan.", "Planner")).or(are("io.readyroom.scoring.statistics.item.", "Drift"))
                .should().dependOnClassesThat().resideInAnyPackage("io.vertx..", "io.smallrye..", "jakarta..",
                        "io.readyroom.platform..")
                .orShould().dependOnClassesThat().areAssignableTo(java.time.Clock.class)
                .check(MAIN);
    }

    /** A name that is no class any more fails, so that the rule can't run empty. */
    private static DescribedPredicate<JavaClass> are(String prefix, String... names) {
        Set<String> wanted = Stream.of(names).map(name -> MAIN.get(prefix + name).getName()).collect(Collectors.toSet());
        return DescribedPredicate.describe("are " + prefix + wanted, type -> wanted.contains(type.getName()));
    }

    /** A key reaches JSON in two places: the review of a finished session, and feedback that a service asked for. */
    @Test
    void onlyReviewAndFeedbackShowKeys() {
        noClasses().that().resideOutsideOfPackages("io.readyroom.scoring.review..", "io.readyroom.scoring.feedback..",
                "io.readyroom.scoring.grading..")
                .should().callMethod(io.readyroom.scoring.grading.QuestionType.class, "toJson",
                        io.readyroom.scoring.grading.AnswerKey.class)
                .check(MAIN);
    }

    /** Results, feedback, offline packs and re-scoring grade by one piece of code; a second one would differ some day. */
    @Test
    void onlyGradingComparesResponsesWithKeys() {
        noClasses().that().resideOutsideOfPackage("io.readyroom.scoring.grading..")
                .should().callMethod(io.readyroom.scoring.grading.AnswerKey.class, "correctComponents",
                        io.readyroom.scoring.grading.Response.class, io.readyroom.scoring.grading.SelectionLimit.class)
                .check(MAIN);
    }

    /** What can't be reached can't be printed. */
    @Test
    void reportsKnowNeitherKeysNorResponses() {
        noClasses().that().resideInAPackage("io.readyroom.scoring.report..")
                .should().dependOnClassesThat().resideInAnyPackage("io.readyroom.scoring.answerkey..",
                        "io.readyroom.scoring.submission..", "io.readyroom.scoring.review..")
                .orShould().dependOnClassesThat().areAssignableTo(io.readyroom.scoring.grading.AnswerKey.class)
                .orShould().dependOnClassesThat().areAssignableTo(io.readyroom.scoring.grading.Response.class)
                .check(MAIN);
    }
}

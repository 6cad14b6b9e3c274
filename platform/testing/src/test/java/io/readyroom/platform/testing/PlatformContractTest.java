package io.readyroom.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.readyroom.platform.embedded.TopicSpec;
import io.readyroom.platform.embedded.TopicTable;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.web.problem.CommonProblem;

class PlatformContractTest {

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.readyroom");

    @Test
    void knowsNoDomain() {
        ArchitectureRules.PLATFORM_KNOWS_NO_DOMAIN.check(PLATFORM);
    }

    /** A compacted topic among them would be filled from its history, and could end with an older state. */
    @Test
    void knowsWhichTopicsKeepFacts() {
        assertThat(TopicTable.ALL.stream().filter(topic -> "delete".equals(topic.config().get("cleanup.policy")))
                .map(TopicSpec::name).filter(name -> !name.startsWith("readyroom.dead-letters")))
                .containsExactlyInAnyOrderElementsOf(Topics.FACTS);
    }

    @Test
    void listsItsProblems() {
        ProblemContract.assertListed("common", CommonProblem.values());
    }
}

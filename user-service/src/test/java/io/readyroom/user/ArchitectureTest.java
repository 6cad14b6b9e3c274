package io.readyroom.user;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.server.Cancellable;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.readyroom.platform.testing.ArchitectureRules;
import io.smallrye.mutiny.Uni;

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

    /** See {@link ClientsGiveUpResourceTest}. */
    @Test
    void letsNoClientCancelWhatUsesTheDatabase() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class).and().haveRawReturnType(Uni.class)
                .and().arePublic().should(new ArchCondition<>("be annotated @Cancellable(false)") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean kept = method.tryGetAnnotationOfType(Cancellable.class).filter(found -> !found.value())
                                .isPresent();
                        events.add(new SimpleConditionEvent(method, kept, method.getFullName() + " can be cancelled"));
                    }
                }).check(classes);
    }

    @Test
    void keepsPasswordsAndMailsFreeOfHttp() {
        noClasses().that().resideInAnyPackage("io.readyroom.user.password", "io.readyroom.user.mail",
                "io.readyroom.user.secret").should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..").check(classes);
    }
}

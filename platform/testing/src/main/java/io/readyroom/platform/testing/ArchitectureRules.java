package io.readyroom.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.quarkus.security.Authenticated;

/** Rules that hold in every service; each includes them in an {@code ArchitectureTest} of its own over its main classes. */
public final class ArchitectureRules {

    private static final List<Class<? extends Annotation>> HTTP_METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class,
            DELETE.class, HEAD.class, OPTIONS.class);
    private static final List<Class<? extends Annotation>> ACCESS = List.of(RolesAllowed.class, PermitAll.class,
            Authenticated.class, DenyAll.class);
    private static final Set<String> KEY_NAMES = Set.of("key", "keys", "answerKey", "accepted", "explanation", "explanations",
            "rationale", "rationales");

    private ArchitectureRules() {
    }

    /** The platform is technical: it must not know a service. */
    public static final ArchRule PLATFORM_KNOWS_NO_DOMAIN = noClasses().that().resideInAPackage("io.readyroom.platform..")
            .should().dependOnClassesThat(new DescribedPredicate<JavaClass>("belong to a service") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith("io.readyroom.")
                            && !type.getPackageName().startsWith("io.readyroom.platform");
                }
            }).allowEmptyShould(true);

    /** No waiting on the event loop: {@code await}, sleeping and blocking clients stay out of main code. */
    public static final ArchRule NOTHING_BLOCKS = noClasses().that().resideInAPackage("io.readyroom..")
            .should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod("io.smallrye.mutiny.Uni", "await")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("io.smallrye.mutiny.groups.UniAwait")
            .orShould().dependOnClassesThat().resideInAPackage("java.net.http")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.sql.Connection")
            .allowEmptyShould(true);

    /** Every endpoint says who may call it. */
    public static final ArchRule ENDPOINTS_SAY_WHO_MAY_CALL = methods()
            .that(new DescribedPredicate<JavaMethod>("are endpoints") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getOwner().isAnnotatedWith(Path.class)
                            && HTTP_METHODS.stream().anyMatch(method::isAnnotatedWith)
                            && !method.getOwner().isInterface();
                }
            }).should(new ArchCondition<>("carry an access annotation, themselves or on their class") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean said = ACCESS.stream()
                            .anyMatch(access -> method.isAnnotatedWith(access) || method.getOwner().isAnnotatedWith(access));
                    events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says nothing about access"));
                }
            }).allowEmptyShould(true);

    /** What a candidate may get before the end has no place for a key or a rationale. */
    public static final ArchRule CANDIDATE_TYPES_HOLD_NO_KEY = noFields().that().areDeclaredInClassesThat()
            .haveSimpleNameStartingWith("Candidate")
            .should().haveName("key").orShould(new ArchCondition<>("be named like a key or a rationale") {
                @Override
                public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(field, KEY_NAMES.contains(field.getName()),
                            field.getFullName() + " could hold a key"));
                }
            }).allowEmptyShould(true);

    /** All of them. */
    public static List<ArchRule> all() {
        return List.of(PLATFORM_KNOWS_NO_DOMAIN, NOTHING_BLOCKS, ENDPOINTS_SAY_WHO_MAY_CALL, CANDIDATE_TYPES_HOLD_NO_KEY);
    }
}

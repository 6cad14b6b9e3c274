package io.readyroom.question.outline;

import static io.readyroom.question.catalogue.OutlineMother.facts;
import static io.readyroom.question.catalogue.OutlineMother.map;
import static io.readyroom.question.catalogue.OutlineMother.outline;
import static io.readyroom.question.catalogue.OutlineMother.outlineFrom;
import static io.readyroom.question.catalogue.OutlineMother.relation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;

class OutlineRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final OutlineVersion IN_FORCE = outline("2026-07-20", "a.x.1:One", "a.x.2:Two");
    private static final OutlineVersion TO_COME = outline("2027-01-15", "a.x.1:One", "a.x.3:Three");
    private static final ObjectiveMap MAP = map(IN_FORCE, TO_COME,
            List.of(relation("a.x.1", "same", "a.x.1"), relation("a.x.2", "removed")), "a.x.3");

    private final OutlineRules rules = new OutlineRules(facts(List.of(IN_FORCE, TO_COME), MAP), TODAY);

    @Test
    void takesANewOutlineThatComesIntoForceOnALaterDay() {
        rules.requireNew(outline("2027-06-01", "a.x.1:One"));
    }

    @Test
    void refusesANewOutlineThatWouldBeInForceAtOnce() {
        assertProblem("invalid-outline", () -> rules.requireNew(outlineFrom("2027-06-01", "2026-11-26", "a.x.1:One")));
    }

    @Test
    void refusesANewOutlineThatIsNotTheNewest() {
        assertProblem("invalid-outline", () -> rules.requireNew(outlineFrom("2027-01-14", "2027-06-01", "a.x.1:One")));
        assertProblem("invalid-outline", () -> rules.requireNew(outlineFrom("2027-06-01", "2027-01-15", "a.x.1:One")));
        assertProblem("wrong-state", () -> rules.requireNew(outline("2027-01-15", "a.x.1:One")));
    }

    @Test
    void refusesWhatTheFilesWouldNotBeTakenWith() {
        assertProblem("invalid-outline", () -> rules.requireNew(outline("2027-06-01", "a.x.1:One", "a.x.1:Twice")));
        OutlineVersion foreign = new OutlineVersion("az-999", LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 1), null,
                "https://example.org", TODAY, null, null, "en", null, TO_COME.domains());
        assertProblem("unknown-reference", () -> rules.requireNew(foreign));
    }

    @Test
    void editsAnOutlineUntilItIsInForce() {
        assertThat(rules.requireEdit(outline("2027-01-15", "a.x.1:One", "a.x.4:Four"))).isEqualTo(TO_COME);
        assertProblem("wrong-state", () -> rules.requireEdit(outline("2026-07-20", "a.x.1:Better said", "a.x.2:Two")));
        OutlineRules later = new OutlineRules(rules.facts(), LocalDate.of(2027, 1, 15));
        assertProblem("wrong-state", () -> later.requireEdit(outlineFrom("2027-01-15", "2027-02-01", "a.x.1:One")));
        assertProblem("not-found", () -> rules.requireEdit(outline("2027-06-01", "a.x.1:One")));
    }

    @Test
    void namesTheMapsThatAnEditMakesUnfit() {
        assertThat(rules.unfit(outline("2027-01-15", "a.x.1:One", "a.x.4:Four"))).containsExactly(MAP);
        assertThat(rules.unfit(outline("2027-01-15", "a.x.1:One, better said", "a.x.3:Three"))).isEmpty();
    }

    @Test
    void takesAMapThatSaysSomethingOfEveryObjectiveOnBothSides() {
        assertThat(rules.requireMap(MAP)).contains(MAP);
        assertProblem("invalid-outline", () -> rules.requireMap(map(IN_FORCE, TO_COME,
                List.of(relation("a.x.1", "same", "a.x.1")), "a.x.3")));
        assertProblem("invalid-outline", () -> rules.requireMap(map(IN_FORCE, TO_COME,
                List.of(relation("a.x.1", "same", "a.x.1"), relation("a.x.2", "removed")))));
    }

    /** Questions would move along to one of two objectives, whichever stands first. */
    @Test
    void refusesARenamedObjectiveThatLeadsToTwo() {
        assertProblem("invalid-outline", () -> rules.requireMap(map(IN_FORCE, TO_COME,
                List.of(relation("a.x.1", "renamed", "a.x.1", "a.x.3"), relation("a.x.2", "removed")))));
    }

    @Test
    void keepsTheMapThatQuestionsArePlacedBy() {
        OutlineRules later = new OutlineRules(rules.facts(), LocalDate.of(2027, 1, 15));
        assertProblem("wrong-state", () -> later.requireMap(MAP));
        OutlineRules unmapped = new OutlineRules(facts(List.of(IN_FORCE, TO_COME)), LocalDate.of(2027, 1, 15));
        assertThat(unmapped.requireMap(MAP)).isEmpty();
    }

    private static void assertProblem(String slug, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.type().slug()).isEqualTo(slug));
    }
}

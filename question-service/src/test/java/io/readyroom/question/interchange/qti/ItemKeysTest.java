package io.readyroom.question.interchange.qti;

import static io.readyroom.question.interchange.qti.ItemMother.MAP_RESPONSE;
import static io.readyroom.question.interchange.qti.ItemMother.MATCH_CORRECT;
import static io.readyroom.question.interchange.qti.ItemMother.VARIABLE;
import static io.readyroom.question.interchange.qti.ItemMother.body;
import static io.readyroom.question.interchange.qti.ItemMother.choices;
import static io.readyroom.question.interchange.qti.ItemMother.correct;
import static io.readyroom.question.interchange.qti.ItemMother.item;
import static io.readyroom.question.interchange.qti.ItemMother.response;
import static io.readyroom.question.interchange.qti.ItemMother.rules;
import static io.readyroom.question.interchange.qti.ItemMother.value;
import static io.readyroom.question.interchange.qti.ItemMother.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** Which answer is right, and when nobody can say. */
class ItemKeysTest {

    private static final String ONE = value("float", "1");

    @Test
    void takesTheDeclaredAnswerThatTheTemplateConfirms() {
        assertKey("single_choice: Two", response("single", "identifier", correct("B")), body(choices(1, "One", "Two", "Three")),
                MATCH_CORRECT);
    }

    /** A stub that reads the declaration only would take A. */
    @Test
    void refusesAnItemThatContradictsItself() {
        assertFailed("contradicts itself", response("single", "identifier", correct("A")),
                body(choices(1, "One", "Two", "Three")),
                rules(when("<match>" + VARIABLE + value("identifier", "B") + "</match>", "SCORE", ONE)));
    }

    @Test
    void findsTheKeyInTheRulesAlone() {
        assertKey("single_choice: Three", response("single", "identifier", ""), body(choices(1, "One", "Two", "Three")),
                rules(when("<member>" + value("identifier", "C") + VARIABLE + "</member>", "SCORE",
                        "<sum>" + ONE + "<variable identifier=\"SCORE\"/></sum>")));
    }

    @Test
    void findsTheKeyInAMappingAlone() {
        String mapping = "<mapping defaultValue=\"0\"><mapEntry mapKey=\"B\" mappedValue=\"1\"/>"
                + "<mapEntry mapKey=\"C\" mappedValue=\"2.5\"/></mapping>";
        ItemOutcome.Read read = assertKey("single_choice: Three", response("single", "identifier", mapping),
                body(choices(1, "One", "Two", "Three")), MAP_RESPONSE);
        assertThat(read.losses()).extracting(Loss::part).contains(Part.SCORING);
    }

    @Test
    void takesNoAnswerWhereSeveralAreRight() {
        assertSkipped("equally right", response("single", "identifier", correct("A")), body(choices(1, "One", "Two", "Three")),
                rules(when("<or><match>" + VARIABLE + value("identifier", "A") + "</match><match>" + VARIABLE
                        + value("identifier", "C") + "</match></or>", "SCORE", ONE)));
    }

    @Test
    void takesNoAnswerWhereNoneIsRight() {
        assertSkipped("scores more than none", response("single", "identifier", ""), body(choices(1, "One", "Two", "Three")),
                MATCH_CORRECT);
        assertSkipped("neither declares", response("single", "identifier", ""), body(choices(1, "One", "Two", "Three")));
    }

    @Test
    void takesADeclaredAnswerWithoutScoringAndSaysSo() {
        ItemOutcome.Read read = assertKey("single_choice: Two", response("single", "identifier", correct("B")),
                body(choices(1, "One", "Two", "Three")));
        assertThat(read.losses()).extracting(Loss::part).contains(Part.SCORING);
    }

    @Test
    void namesWhatItsScoringUsesThatIsNotSupported() {
        assertSkipped("customOperator (x:guess)", response("single", "identifier", correct("B")),
                body(choices(1, "One", "Two", "Three")), rules(when("<match><customOperator definition=\"x:guess\">" + VARIABLE
                        + "</customOperator>" + value("identifier", "B") + "</match>", "SCORE", ONE)));
        assertSkipped("my_template", response("single", "identifier", correct("B")), body(choices(1, "One", "Two", "Three")),
                "<responseProcessing template=\"http://example.org/my_template\"/>");
    }

    /** Feedback may be beyond us while the points are not. */
    @Test
    void isNotKeptFromTheKeyByFeedbackThatItCannotWorkOut() {
        assertKey("single_choice: Two", response("single", "identifier", correct("B"))
                + "<outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"single\" baseType=\"identifier\"/>",
                body(choices(1, "One", "Two", "Three")),
                rules(when("<customOperator>" + VARIABLE + "</customOperator>", "FEEDBACK", value("identifier", "x"))
                        + when("<match>" + VARIABLE + "<correct identifier=\"RESPONSE\"/></match>", "SCORE", ONE)));
    }

    @Test
    void readsAsManyPicksAsAreRight() {
        ItemOutcome.Read all = assertKey("multiple_response: One | Three",
                response("multiple", "identifier", correct("A", "C")),
                body(choices(0, "One", "Two", "Three", "Four")), MATCH_CORRECT);
        assertThat(all.losses()).extracting(Loss::part).contains(Part.SCORING);
        String mapping = "<mapping defaultValue=\"0\"><mapEntry mapKey=\"A\" mappedValue=\"1\"/>"
                + "<mapEntry mapKey=\"C\" mappedValue=\"1\"/></mapping>";
        ItemOutcome.Read each = assertKey("multiple_response: One | Three", response("multiple", "identifier", mapping),
                body(choices(2, "One", "Two", "Three", "Four")), MAP_RESPONSE);
        assertThat(each.losses()).extracting(Loss::part).doesNotContain(Part.SCORING);
    }

    /** With an upper bound less than all is worth as much; the declared answer is still the one with points. */
    @Test
    void isNotConfusedByAnUpperBound() {
        String mapping = "<mapping defaultValue=\"0\" upperBound=\"2\"><mapEntry mapKey=\"A\" mappedValue=\"1\"/>"
                + "<mapEntry mapKey=\"B\" mappedValue=\"1\"/><mapEntry mapKey=\"C\" mappedValue=\"1\"/></mapping>";
        assertKey("multiple_response: One | Two | Three",
                response("multiple", "identifier", correct("A", "B", "C") + mapping),
                body(choices(0, "One", "Two", "Three", "Four")), MAP_RESPONSE);
        assertSkipped("equally right", response("multiple", "identifier", mapping),
                body(choices(0, "One", "Two", "Three", "Four")), MAP_RESPONSE);
    }

    @Test
    void readsAListOfConditionsForEveryPick() {
        String all = "<and><not><member>" + value("identifier", "B") + VARIABLE + "</member></not><member>"
                + value("identifier", "A") + VARIABLE + "</member><member>" + value("identifier", "C") + VARIABLE
                + "</member></and>";
        assertKey("multiple_response: One | Three", response("multiple", "identifier", correct("A", "C")),
                body(choices(0, "One", "Two", "Three")), rules(when(all, "SCORE", ONE)));
    }

    /** Which of two sets is meant, nobody can say; a stub would take the smaller one. */
    @Test
    void takesNoneOfTwoSetsThatAreBothRight() {
        String first = "<match>" + VARIABLE + "<multiple>" + value("identifier", "A") + value("identifier", "B")
                + "</multiple></match>";
        String second = "<match>" + VARIABLE + "<multiple>" + value("identifier", "B") + value("identifier", "C")
                + value("identifier", "D") + "</multiple></match>";
        assertSkipped("equally right", response("multiple", "identifier", ""), body(choices(0, "One", "Two", "Three", "Four")),
                rules(when(first, "SCORE", ONE) + when(second, "SCORE", ONE)));
    }

    @Test
    void oneOfManyIsASingleChoice() {
        ItemOutcome.Read read = assertKey("single_choice: Two", response("multiple", "identifier", correct("B")),
                body(choices(0, "One", "Two", "Three")), MATCH_CORRECT);
        assertThat(read.losses()).extracting(Loss::part).contains(Part.SCORING);
        assertSkipped("nothing to choose", response("multiple", "identifier", correct("A", "B", "C")),
                body(choices(0, "One", "Two", "Three")), MATCH_CORRECT);
    }

    /** More than can be tried out one by one. */
    @Test
    void readsLongListsOfChoices() {
        String[] texts = new String[20];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "Text " + i;
        }
        assertKey("multiple_response: Text 0 | Text 19", response("multiple", "identifier", correct("A", "T")),
                body(choices(0, texts)), MATCH_CORRECT);
        String mapping = "<mapping defaultValue=\"-1\"><mapEntry mapKey=\"A\" mappedValue=\"1\"/>"
                + "<mapEntry mapKey=\"T\" mappedValue=\"1\"/></mapping>";
        assertKey("multiple_response: Text 0 | Text 19", response("multiple", "identifier", mapping), body(choices(0, texts)),
                MAP_RESPONSE);
        assertSkipped("doesn't declare", response("multiple", "identifier", ""), body(choices(0, texts)),
                rules(when("<match>" + VARIABLE + "<multiple>" + value("identifier", "A") + "</multiple></match>", "SCORE",
                        ONE)));
    }

    @Test
    void readsScoresThatPassThroughTables() {
        String outcomes = "<outcomeDeclaration identifier=\"RAW\" cardinality=\"single\" baseType=\"integer\"/>";
        String xml = item("<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"identifier\"/>"
                + outcomes
                + "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"><interpolationTable>"
                + "<interpolationTableEntry sourceValue=\"2\" targetValue=\"1\"/>"
                + "<interpolationTableEntry sourceValue=\"0\" targetValue=\"0\"/></interpolationTable></outcomeDeclaration>",
                body(choices(1, "One", "Two", "Three")),
                rules(when("<match>" + VARIABLE + value("identifier", "A") + "</match>", "RAW", value("integer", "1"))
                        + when("<match>" + VARIABLE + value("identifier", "B") + "</match>", "RAW", value("integer", "2"))
                        + "<lookupOutcomeValue identifier=\"SCORE\"><variable identifier=\"RAW\"/></lookupOutcomeValue>"));
        assertThat(KeySaid.of(ItemMother.question(xml).question())).isEqualTo("single_choice: Two");
    }

    /** Work that a file asks for is bounded. */
    @Test
    void givesUpOnRulesThatTakeForever() {
        StringBuilder sum = new StringBuilder("<sum>");
        for (int i = 0; i < 4000; i++) {
            sum.append(ONE);
        }
        sum.append("</sum>");
        assertSkipped("too intricate", response("multiple", "identifier", correct("A", "B")),
                body(choices(0, "One", "Two", "Three", "Four", "F", "G", "H", "I", "J", "K", "L", "M")),
                rules("<setOutcomeValue identifier=\"SCORE\">" + sum + "</setOutcomeValue>"));
    }

    private static ItemOutcome.Read assertKey(String expected, String... parts) {
        ItemOutcome.Read read = ItemMother.question(item(parts));
        assertThat(KeySaid.of(read.question())).isEqualTo(expected);
        return read;
    }

    private static void assertSkipped(String why, String... parts) {
        assertThat(ItemMother.read(item(parts))).isInstanceOfSatisfying(ItemOutcome.Skipped.class,
                skipped -> assertThat(skipped.why()).contains(why));
    }

    private static void assertFailed(String why, String... parts) {
        assertThat(ItemMother.read(item(parts))).isInstanceOfSatisfying(ItemOutcome.Failed.class,
                failed -> assertThat(failed.why()).contains(why));
    }
}

package io.readyroom.question.interchange.qti;

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

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** What feedback explains is found by what shows it. */
class ItemFeedbackTest {

    private static final String SCORE = when("<match>" + VARIABLE + "<correct identifier=\"RESPONSE\"/></match>", "SCORE",
            value("float", "1"));
    private static final String COPY = "<setOutcomeValue identifier=\"FEEDBACK\">" + VARIABLE + "</setOutcomeValue>";

    private static String outcome(String cardinality) {
        return "<outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"" + cardinality + "\" baseType=\"identifier\"/>";
    }

    private static String modal(String identifier, String showHide, String text) {
        return "<modalFeedback outcomeIdentifier=\"FEEDBACK\" identifier=\"" + identifier + "\" showHide=\"" + showHide + "\">"
                + text
                + "</modalFeedback>";
    }

    @Test
    void explainsTheOptionThatShowsIt() {
        String inline = "<feedbackInline outcomeIdentifier=\"FEEDBACK\" identifier=\"A\" showHide=\"show\">No, <b>not</b> one.</feedbackInline>";
        ItemOutcome.Read read = ItemMother.question(item(response("single", "identifier", correct("B")) + outcome("single"),
                body(choices(1, "One " + inline, "Two", "Three")), rules(SCORE + COPY), modal("B", "show", "Yes."),
                modal("B", "hide", "It is two.")));
        assertThat(KeySaid.explanations(read.question())).isEqualTo(Map.of("a", "No, not one.", "b", "Yes."));
        assertThat(read.question().content().explainable()).contains("a", "b", "c");
        assertThat(read.losses()).filteredOn(loss -> loss.part() == Part.EXPLANATIONS).singleElement()
                .satisfies(loss -> assertThat(loss.why()).contains("It is two."));
    }

    @Test
    void explainsEachOfSeveralPicks() {
        ItemOutcome.Read read = ItemMother
                .question(item(response("multiple", "identifier", correct("A", "B")) + outcome("multiple"),
                        body(choices(0, "One", "Two", "Three")), rules(SCORE + COPY), modal("A", "show", "One is right."),
                        modal("C", "show", "Three is wrong.")));
        assertThat(KeySaid.explanations(read.question())).isEqualTo(Map.of("a", "One is right.", "c", "Three is wrong."));
    }

    @Test
    void explainsTheWholeByWhatIsAlwaysShown() {
        String always = "<setOutcomeValue identifier=\"FEEDBACK\">" + value("identifier", "all") + "</setOutcomeValue>";
        ItemOutcome.Read read = ItemMother.question(item(response("single", "identifier", correct("B")) + outcome("single"),
                body(choices(1, "One", "Two")), rules(SCORE + always), modal("all", "show", "Remember this.")));
        assertThat(KeySaid.explanations(read.question())).isEqualTo(Map.of("general", "Remember this."));
    }

    @Test
    void saysWhatFeedbackItCannotPlace() {
        ItemOutcome.Read read = ItemMother.question(item(response("single", "identifier", correct("B")) + outcome("single"),
                body(choices(1, "One", "Two")), MATCH_CORRECT, modal("never", "show", "Nobody sees this.")));
        assertThat(read.question().rationale().explanations()).isEmpty();
        assertThat(read.losses()).extracting(Loss::part).contains(Part.EXPLANATIONS);
    }

    @Test
    void doesNotShowNotesForTutors() {
        ItemOutcome.Read read = ItemMother.question(item(response("single", "identifier", correct("B")),
                body("<rubricBlock view=\"tutor\"><p>It is two.</p></rubricBlock><rubricBlock view=\"candidate\"><p>Think.</p></rubricBlock>"
                        + choices(1, "One", "Two")),
                MATCH_CORRECT));
        assertThat(read.question().content().stem()).isEqualTo("Think.\n\nWhich?");
        assertThat(read.losses()).anySatisfy(loss -> assertThat(loss.why()).contains("tutor", "It is two."));
    }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.readyroom.question.content.Dropdown;
import io.readyroom.question.content.Matching;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** What the interactions become, and which don't become anything. */
class ItemKindsTest {

    private static final String ONE = value("float", "1");

    @Test
    void keepsTheOrderOfTextAndPrompt() {
        SingleChoice content = (SingleChoice) read(response("single", "identifier", correct("A")),
                body("<p>Before <b>it</b>.</p><div>" + choices(1, "One", "Two") + "</div><p>Behind.</p>"), MATCH_CORRECT)
                .question().content();
        assertThat(content.stem()).isEqualTo("Before **it**.\n\nWhich?\n\nBehind.");
    }

    @Test
    void makesAMatchingOfTheSetThatIsMatchedOnce() {
        Matching content = (Matching) assertKey("matching: Oslo = Norway; Bergen = Norway; Rome = Italy",
                response("multiple", "directedPair", correct("O N", "B N", "R I")),
                body(match("4", "O Oslo", "B Bergen", "R Rome")),
                MATCH_CORRECT).question().content();
        assertThat(content.reuseSources()).isTrue();
    }

    private static String match(String max, String... first) {
        StringBuilder match = new StringBuilder(
                "<matchInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\"><simpleMatchSet>");
        for (String choice : first) {
            match.append("<simpleAssociableChoice identifier=\"").append(choice.charAt(0)).append("\" matchMax=\"1\">")
                    .append(choice.substring(2)).append("</simpleAssociableChoice>");
        }
        return match.append("</simpleMatchSet><simpleMatchSet>").append("<simpleAssociableChoice identifier=\"N\" matchMax=\"")
                .append(max).append("\">Norway</simpleAssociableChoice><simpleAssociableChoice identifier=\"I\" matchMax=\"")
                .append(max).append("\">Italy</simpleAssociableChoice></simpleMatchSet></matchInteraction>").toString();
    }

    @Test
    void makesAGridOfStatementsThatAreTrueOrFalse() {
        String grid = match("0", "O It is.", "B It isn't.").replace(">Norway<", ">True<").replace(">Italy<", ">False<");
        ItemOutcome.Read read = assertKey("statement_grid: It is. yes; It isn't. no",
                response("multiple", "directedPair", correct("O N", "B I")), body(grid), MATCH_CORRECT);
        assertThat(read.losses()).extracting(Loss::part).contains(Part.OTHER);
    }

    @Test
    void takesNoMatchWhereSomethingHasNoPartner() {
        assertSkipped("neither set", response("multiple", "directedPair", correct("O N", "B N", "B I")),
                body(match("4", "O Oslo", "B Bergen", "R Rome")), MATCH_CORRECT);
        assertSkipped("neither set", response("multiple", "directedPair", correct("O N")),
                body(match("4", "O Oslo", "B Bergen", "R Rome")), MATCH_CORRECT);
    }

    @Test
    void makesADropdownOfChoicesWithinAText() {
        String choice = "<inlineChoiceInteraction responseIdentifier=\"%s\" shuffle=\"true\"><inlineChoice identifier=\"x\"/>"
                + "<inlineChoice identifier=\"A\">red</inlineChoice><inlineChoice identifier=\"B\">blue</inlineChoice>"
                + "</inlineChoiceInteraction>";
        String declarations = response("single", "identifier", correct("B"))
                + "<responseDeclaration identifier=\"OTHER\" cardinality=\"single\" baseType=\"identifier\">" + correct("A")
                + "</responseDeclaration>";
        String rules = rules(when("<match>" + VARIABLE + "<correct identifier=\"RESPONSE\"/></match>", "SCORE", ONE)
                + when("<match><variable identifier=\"OTHER\"/><correct identifier=\"OTHER\"/></match>", "SCORE",
                        "<sum>" + ONE + "<variable identifier=\"SCORE\"/></sum>"));
        ItemOutcome.Read read = assertKey("dropdown: g1 blue; g2 red", declarations,
                body("<p>Complete it.</p><div><p>The sky is "
                        + choice.formatted("RESPONSE") + ", the rose " + choice.formatted("OTHER") + ".</p></div><p>Well?</p>"),
                rules);
        Dropdown content = (Dropdown) read.question().content();
        assertThat(content.stem()).isEqualTo("Complete it.");
        assertThat(content.body()).isEqualTo("The sky is {{g1}}, the rose {{g2}}.\n\nWell?");
        assertThat(read.losses()).extracting(Loss::part).doesNotContain(Part.SCORING).contains(Part.OTHER, Part.IDS);
    }

    @Test
    void makesAMatchingOfWordsForGaps() {
        String gaps = "<gapMatchInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\"><prompt>Fill in.</prompt>"
                + "<gapText identifier=\"W\" matchMax=\"1\">winter</gapText><gapText identifier=\"S\" matchMax=\"1\">summer</gapText>"
                + "<gapText identifier=\"A\" matchMax=\"1\">autumn</gapText>"
                + "<p>Now is the <gap identifier=\"G1\"/> made glorious <gap identifier=\"G2\"/>.</p></gapMatchInteraction>";
        Matching content = (Matching) assertKey("matching: (1) = winter; (2) = summer",
                response("multiple", "directedPair", correct("W G1", "S G2")), body(gaps), MATCH_CORRECT).question().content();
        assertThat(content.stem()).isEqualTo("Fill in.\n\nNow is the (1) made glorious (2).");
        assertThat(content.reuseSources()).isFalse();
    }

    @Test
    void leavesABlankWhereAWordIsTypedWithinASentence() {
        TextEntry content = (TextEntry) assertKey("text_entry: text York", response("single", "string", correct("York")),
                body("<p>This sun of <textEntryInteraction responseIdentifier=\"RESPONSE\"/>.</p>"), MATCH_CORRECT).question()
                .content();
        assertThat(content.stem().replace("\\", "")).isEqualTo("This sun of ____.");
        TextEntry alone = (TextEntry) read(response("single", "string", correct("York")),
                body("<p>Who?</p><p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>"), MATCH_CORRECT).question()
                .content();
        assertThat(alone.stem()).isEqualTo("Who?");
    }

    @Test
    void readsNumbersWithHowFarTheyMayBeOff() {
        String field = body("<p>How many?</p><p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>");
        String right = "<equal toleranceMode=\"absolute\" tolerance=\"0.5 0.5\">" + VARIABLE + value("float", "3") + "</equal>";
        assertKey("text_entry: number 3 ± 0.5", response("single", "float", correct("3")), field,
                rules(when(right, "SCORE", ONE)));
        assertKey("text_entry: number 16", response("single", "integer", correct("16")), field, MATCH_CORRECT);
        assertKey("text_entry: number 0.63", response("single", "string", ""), field,
                rules(when("<equal toleranceMode=\"exact\">" + VARIABLE + value("float", "0.63") + "</equal>", "SCORE", ONE)));
        assertSkipped("further to one side", response("single", "float", correct("3")), field,
                rules(when(right.replace("0.5 0.5", "0.5 1"), "SCORE", ONE)));
    }

    /** A stub that lists the numbers in the rules would say that 3 and 5 are right, and nothing between them. */
    @Test
    void listsNoAnswersWhereTheScoringTakesARange() {
        assertSkipped("can't be listed", response("single", "float", ""),
                body("<p>How many?</p><p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>"),
                rules(when("<and><gte>" + VARIABLE + value("float", "3") + "</gte><lte>" + VARIABLE + value("float", "5")
                        + "</lte></and>", "SCORE", ONE)));
        assertSkipped("can't be listed", response("single", "string", correct("York")),
                body("<p>Who? <textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>"),
                rules(when("<stringMatch caseSensitive=\"false\" substring=\"true\">" + VARIABLE + value("string", "York")
                        + "</stringMatch>", "SCORE", ONE)));
    }

    @Test
    void saysWhenCaseCounted() {
        String field = body("<p>Who? <textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>");
        assertThat(read(response("single", "string", correct("York")), field, MATCH_CORRECT).losses())
                .contains(new Loss(Part.SCORING, "Upper and lower case counted; here they don't."));
        String mapping = "<mapping defaultValue=\"0\"><mapEntry mapKey=\"York\" mappedValue=\"1\" caseSensitive=\"false\"/>"
                + "<mapEntry mapKey=\"Jorvik\" mappedValue=\"1\" caseSensitive=\"false\"/></mapping>";
        ItemOutcome.Read free = assertKey("text_entry: text York | Jorvik", response("single", "string", mapping), field,
                MAP_RESPONSE);
        assertThat(free.losses()).extracting(Loss::part).doesNotContain(Part.SCORING);
    }

    @Test
    void ordersSomeOfSeveral() {
        String order = "<orderInteraction responseIdentifier=\"RESPONSE\" shuffle=\"true\" minChoices=\"2\" maxChoices=\"2\">"
                + "<simpleChoice identifier=\"A\">one</simpleChoice><simpleChoice identifier=\"B\">two</simpleChoice>"
                + "<simpleChoice identifier=\"C\">three</simpleChoice></orderInteraction>";
        assertKey("ordering: three > one", response("ordered", "identifier", correct("C", "A")), body("<p>Order!</p>" + order),
                MATCH_CORRECT);
    }

    @ParameterizedTest
    @CsvSource({ "hottextInteraction", "associateInteraction", "sliderInteraction", "extendedTextInteraction",
            "uploadInteraction",
            "drawingInteraction", "mediaInteraction", "selectPointInteraction", "graphicOrderInteraction",
            "graphicGapMatchInteraction", "customInteraction", "portableCustomInteraction", "endAttemptInteraction",
            "somethingNewInteraction" })
    void namesInteractionsThatAreNotSupported(String name) {
        assertSkipped(name, response("single", "identifier", correct("A")),
                body("<p>Do it.</p><" + name + " responseIdentifier=\"RESPONSE\"/>"), MATCH_CORRECT);
    }

    @Test
    void namesItemsThatAreNotSupported() {
        assertSkipped("no body", response("single", "identifier", correct("A")), MATCH_CORRECT);
        assertSkipped("nothing to answer", body("<p>Read this.</p>"));
        assertSkipped("at random", response("single", "identifier", correct("A"))
                + "<templateDeclaration identifier=\"T\" cardinality=\"single\" baseType=\"integer\"/>",
                body(choices(1, "a", "b")),
                MATCH_CORRECT);
        assertSkipped("2 responses", response("single", "identifier", correct("A")),
                body(choices(1, "a", "b") + "<p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>"), MATCH_CORRECT);
        assertSkipped("in some cases only", response("single", "identifier", correct("A")),
                body("<feedbackBlock outcomeIdentifier=\"X\" identifier=\"y\" showHide=\"show\">" + choices(1, "a", "b")
                        + "</feedbackBlock>"),
                MATCH_CORRECT);
        assertThat(
                ItemMother.read(item(response("single", "identifier", correct("A")), body(choices(1, "a", "b")), MATCH_CORRECT)
                        .replace("adaptive=\"false\"", "adaptive=\"true\"")))
                .isInstanceOfSatisfying(ItemOutcome.Skipped.class, skipped -> assertThat(skipped.why()).contains("adaptive"));
    }

    @Test
    void saysWhereAnItemIsNotRight() {
        ItemOutcome.Failed failed = (ItemOutcome.Failed) ItemMother.read(item(response("single", "identifier", correct("Z")),
                "\n\n" + body(choices(1, "a", "b")), MATCH_CORRECT));
        assertThat(failed.why()).contains("none of its choices");
        assertThat(failed.place().line()).isEqualTo(3);
        assertThat(failed.place().element()).isEqualTo("responseDeclaration");
        assertThat(failed.sourceId()).isEqualTo("q-1");
        assertThat(ItemMother.read(item(body(choices(1, "a", "b")), MATCH_CORRECT)))
                .isInstanceOfSatisfying(ItemOutcome.Failed.class, it -> assertThat(it.why()).contains("isn't declared"));
    }

    @Test
    void readsQti3AsItReadsQti2() {
        String xml = """
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="q-3" title="Three" xml:lang="de-CH">
                  <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
                    <qti-correct-response><qti-value>A</qti-value><qti-value>C</qti-value></qti-correct-response>
                    <qti-mapping lower-bound="0" default-value="-1"><qti-map-entry map-key="A" mapped-value="1"/>
                    <qti-map-entry map-key="C" mapped-value="1"/></qti-mapping>
                  </qti-response-declaration>
                  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
                  <qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="0">
                    <qti-prompt>Which?</qti-prompt>
                    <qti-simple-choice identifier="A">one</qti-simple-choice><qti-simple-choice identifier="B">two</qti-simple-choice>
                    <qti-simple-choice identifier="C">three</qti-simple-choice></qti-choice-interaction></qti-item-body>
                  <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
                </qti-assessment-item>""";
        ItemOutcome.Read read = ItemMother.question(xml);
        assertThat(KeySaid.of(read.question())).isEqualTo("multiple_response: one | three");
        assertThat(read.question().sourceId()).isEqualTo("q-3");
        assertThat(read.question().language()).isEqualTo("de");
        assertThat(read.losses()).extracting(Loss::part).contains(Part.SCORING, Part.IDS, Part.LANGUAGE, Part.OTHER);
    }

    private static ItemOutcome.Read read(String... parts) {
        return ItemMother.question(item(parts));
    }

    private static ItemOutcome.Read assertKey(String expected, String... parts) {
        ItemOutcome.Read read = read(parts);
        assertThat(KeySaid.of(read.question())).isEqualTo(expected);
        return read;
    }

    private static void assertSkipped(String why, String... parts) {
        assertThat(ItemMother.read(item(parts))).isInstanceOfSatisfying(ItemOutcome.Skipped.class,
                skipped -> assertThat(skipped.why()).contains(why));
    }
}

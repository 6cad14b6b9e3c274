package io.readyroom.question.changeset.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.readyroom.question.changeset.text.NameReplacement.Outcome;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class NameReplacementTest {

    private final NameReplacement foundry = new NameReplacement("Azure AI Foundry", "Microsoft Foundry");

    @Example
    void replacesWholeWordsEverywhere() {
        Outcome outcome = foundry.in("In Azure AI Foundry, open the Azure AI Foundry-based hub (Azure AI Foundry).");

        assertThat(outcome.text()).isEqualTo("In Microsoft Foundry, open the Microsoft Foundry-based hub (Microsoft Foundry).");
        assertThat(outcome.replaced()).isEqualTo(3);
        assertThat(outcome.kept()).isZero();
    }

    @Example
    void leavesPartsOfOtherWordsAndOtherCapitalsAlone() {
        String text = "MyAzure AI Foundry, Azure AI Foundrys, Azure AI Foundry_2, azure ai foundry, Azure AI Foundryß";

        assertThat(foundry.in(text)).isEqualTo(new Outcome(text, 0, 0, List.of()));
    }

    @Example
    void keepsTheNameInCode() {
        Outcome outcome = foundry.in("""
                Azure AI Foundry and `Azure AI Foundry`

                ```python
                # Azure AI Foundry
                client = connect("Azure AI Foundry")
                ```

                After the code Azure AI Foundry.
                """);

        assertThat(outcome.text()).isEqualTo("""
                Microsoft Foundry and `Azure AI Foundry`

                ```python
                # Azure AI Foundry
                client = connect("Azure AI Foundry")
                ```

                After the code Microsoft Foundry.
                """);
        assertThat(outcome.replaced()).isEqualTo(2);
        assertThat(outcome.kept()).isEqualTo(3);
    }

    @Example
    void keepsAddressesOfOneWord() {
        NameReplacement search = new NameReplacement("Search", "Find");

        assertThat(search.in("See https://example.org/Search/x and [Search](/docs/Search \"Search\").").text())
                .isEqualTo("See https://example.org/Search/x and [Find](/docs/Search \"Find\").");
        assertThat(search.in("![Search](/v1/media/Search)").text()).isEqualTo("![Find](/v1/media/Search)");
    }

    @Example
    void keepsTheMarksOfGaps() {
        assertThat(new NameReplacement("g1", "x").in("Use {{g1}}, not g1.").text()).isEqualTo("Use {{g1}}, not x.");
    }

    @Example
    void doesNotLeaveAnOpenCodeBlock() {
        String text = "Search\n~~~\nSearch\nand no end: Search";

        assertThat(new NameReplacement("Search", "Find").in(text).text()).isEqualTo("Find\n~~~\nSearch\nand no end: Search");
    }

    /** A batch that was sent twice must not make a Microsoft Microsoft Foundry. */
    @Example
    void replacesOnceWhereTheNewNameHoldsTheOldOne() {
        NameReplacement longer = new NameReplacement("Foundry", "Microsoft Foundry");
        String once = longer.in("Foundry and Microsoft Foundry").text();

        assertThat(once).isEqualTo("Microsoft Foundry and Microsoft Foundry");
        assertThat(longer.in(once)).isEqualTo(new Outcome(once, 0, 0, List.of()));
    }

    @Example
    void takesNamesAsTheyAreWritten() {
        assertThat(new NameReplacement("C++ (old)", "C$1\\").in("use C++ (old) now").text()).isEqualTo("use C$1\\ now");
    }

    @Example
    void showsWhatTheFirstChangeLooksLike() {
        assertThat(foundry.in("Open Azure AI Foundry.").excerpts()).containsExactly(
                new NameReplacement.Excerpt("Open Azure AI Foundry.", "Open Microsoft Foundry."));
    }

    @Property(tries = 500)
    void replacingTwiceIsReplacingOnce(
            @ForAll @StringLength(max = 60) @Chars({ 'a', 'b', ' ', '`', '~', '(', ')', '[', ']', '\n', '{', '}' }) String text,
            @ForAll @AlphaChars @StringLength(min = 1, max = 2) String name) {
        NameReplacement replacement = new NameReplacement(name, "Q " + name);
        String once = replacement.in(text).text();

        assertThat(replacement.in(once).text()).isEqualTo(once);
    }

    @Property(tries = 500)
    void leavesTextsWithoutTheNameAsTheyAre(@ForAll @StringLength(max = 200) String text) {
        assertThat(new NameReplacement("Qx7Name", "Other").in(text.replace("Qx7Name", "")).text())
                .isEqualTo(text.replace("Qx7Name", ""));
    }
}

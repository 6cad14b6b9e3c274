package io.readyroom.question.interchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.question.interchange.AwkwardQuestions;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''-5" })
    void noSpreadsheetRunsIt(String text) {
        String cell = CellText.guarded(text);

        assertThat(cell).isEqualTo("'" + text);
        assertThat(CellText.plain(cell)).isEqualTo(text);
    }

    /** What people write is left alone: an apostrophe that guards nothing is theirs. */
    @ParameterizedTest
    @ValueSource(strings = { "", "a=1", "'quoted'", "'", "1-2", "it's" })
    void leavesOtherTextsAlone(String text) {
        assertThat(CellText.guarded(text)).isEqualTo(text);
        assertThat(CellText.plain(text)).isEqualTo(text);
    }

    @Property
    void everyTextComesBack(@ForAll("texts") String text) {
        assertThat(CellText.plain(CellText.guarded(text))).isEqualTo(text);
        assertThat(CellText.guarded(text)).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-")
                .doesNotStartWith("@");
    }

    @Provide
    Arbitrary<String> texts() {
        return AwkwardQuestions.texts();
    }
}

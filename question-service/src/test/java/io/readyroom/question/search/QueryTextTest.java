package io.readyroom.question.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.platform.web.problem.ProblemException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class QueryTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "storage account | storage account | ``",
            "\"managed identity\" -preview | \"managed identity\" -preview | ``",
            "Azure.AI.TextAnalytics | Azure AI TextAnalytics | ``",
            "cogn* | `` | cogn:*",
            "key cogn* vau* | key | cogn:* & vau:*",
            "\"cogn* service\" | \"cogn  service\" | ``",
            "a*b | a b | ``",
            "-pre* vault | -pre  vault | ``" })
    void readsWhatWasTyped(String typed, String words, String prefixes) {
        QueryText text = QueryText.of(typed);

        assertThat(text.words().replaceAll("\\s+", " ")).isEqualTo(words.replaceAll("\\s+", " "));
        assertThat(text.prefixes()).isEqualTo(prefixes);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-azure", "-\"managed identity\"", "-a -b", "***", "\"\"", "{}", "-\"open" })
    void refusesToLookForNothing(String typed) {
        assertThatThrownBy(() -> QueryText.of(typed)).isInstanceOf(ProblemException.class);
    }

    @Test
    void takesAHyphenWithinAWordForNoExclusion() {
        assertThat(QueryText.of("pre-built").words()).isEqualTo("pre-built");
    }

    /** to_tsquery has a syntax, and nothing that is typed may break it. */
    @Property
    void prefixesAreLettersAndDigitsWhateverIsTyped(@ForAll String typed) {
        QueryText text;
        try {
            text = QueryText.of(typed);
        } catch (ProblemException e) {
            return;
        }
        assertThat(text.prefixes()).matches("|[\\p{L}\\p{N}]{2,60}:\\*( & [\\p{L}\\p{N}]{2,60}:\\*)*");
        assertThat(text.words()).doesNotContain("*", ":", "(");
    }
}

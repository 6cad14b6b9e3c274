package io.readyroom.exam.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.exam.FormMother;

/** Forms are read in two ways; whoever sits them can't tell which it was. */
class FormReaderTest {

    private static final String FACTS = "\"durationSeconds\":4200,\"policy\":{\"pause\":true,\"expires\":{\"after\":\"start\"}}";

    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private final FormReader reader = new FormReader(json);

    @Test
    void keepsSlotsAsTheyCameWhenAllOfThemIsKnown() {
        assertThat(read(FormMother.plain(FACTS)).slots().json()).isEqualTo(FormMother.plainSlots());
    }

    @Test
    void readsTheSameInBothWays() throws JsonProcessingException {
        Form plain = read(FormMother.plain(FACTS));
        Form bound = read(FormMother.form("ai-103", FACTS));
        assertThat(plain.slots().candidate()).isEqualTo(bound.slots().candidate()).hasSize(FormMother.SLOTS);
        assertThat(plain.slots().questionIds()).isEqualTo(bound.slots().questionIds()).hasSize(FormMother.SLOTS);
        assertThat(plain.facts().read()).isEqualTo(bound.facts().read());
        assertThat(plain.facts().read().pauseAllowed()).isTrue();
        assertThat(plain.facts().read().restsFromLastAnswer()).isFalse();
        assertThat(tree(plain.facts().json())).isEqualTo(tree(bound.facts().json()));
        assertThat(tree(plain.slots().json())).isEqualTo(tree(bound.slots().json()));
        assertThat(plain.seed()).isEqualTo("42").isEqualTo(bound.seed());
        assertThat(plain.language()).isEqualTo("en").isEqualTo(bound.language());
        assertThat(plain.blueprint()).isEqualTo(new Form.Blueprint("ai-103-free", 1)).isEqualTo(bound.blueprint());
    }

    /** A key could hide in a slot, in its shape, in a gap, or under a known name as something else than it should be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"scored\":true              | \"scored\":true,\"key\":{\"choice\":\"secret\"}",
            "{\"type\":\"single_choice\"  | {\"type\":\"single_choice\",\"key\":\"secret\"",
            "{\"type\":\"single_choice\"  | {\"type\":\"single_choice\",\"targets\":[\"secret\"]",
            "{\"type\":\"ordering\"       | {\"type\":\"ordering\",\"expects\":\"secret\"",
            "{\"id\":\"g1\"               | {\"id\":\"g1\",\"key\":\"secret\"" })
    void dropsWhatIsNotKnown(String known, String more) {
        String body = FormMother.plain(FACTS);
        assertThat(body).contains(known);
        String stored = read(body.replace(known, more)).slots().json();
        assertThat(stored).doesNotContain("secret").contains("\"scored\":true", "\"g2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"maxLength\":20 | \"maxLength\":{\"key\":\"secret\"}",
            "\"pool\":\"sample\" | \"pool\":{\"key\":\"secret\"}", "\"position\":2 | \"position\":3",
            "\"seed\":\"42\", | `` ", "\"facts\": | \"fact\":", "\"slots\": | \"slot\":",
            "\"options\":[\"c\",\"a\",\"b\",\"d\"] | \"options\":null" })
    void refusesAFormThatCantBeSat(String known, String broken) {
        String body = FormMother.plain(FACTS);
        assertThat(body).contains(known);
        assertThatThrownBy(() -> read(body.replace(known, broken))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "{", "{}", "{\"slots\":[]}" })
    void refusesWhatIsNoForm(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(IllegalStateException.class);
    }

    private Form read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode tree(String text) throws JsonProcessingException {
        return json.readTree(text);
    }
}

package io.readyroom.exam.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.exam.FormMother;
import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.response.OrderingShape;

class FormReaderTest {

    private static final String FACTS = "\"title\":\"Größe\",\"durationSeconds\":4200,\"policy\":{\"pause\":true,"
            + "\"expires\":{\"after\":\"start\"}}";
    private static final String FORM = FormMother.form("ai-103", FACTS);

    private final FormReader reader = new FormReader(new ObjectMapper());

    @Test
    void keepsSlotsAndFactsAsTheyCame() {
        Form form = read(FORM);
        assertThat(form.slots().json()).isEqualTo(FormMother.slots());
        assertThat(form.facts().json()).startsWith("{\"exam\":\"ai-103\"").endsWith(FACTS + "}");
        assertThat(FORM).contains(form.facts().json() + ",");
    }

    @Test
    void readsAForm() {
        Form form = read(FORM);
        assertThat(form.seed()).isEqualTo("42");
        assertThat(form.language()).isEqualTo("en");
        assertThat(form.blueprint()).isEqualTo(new Form.Blueprint("ai-103-free", 1));
        assertThat(form.facts().read().policy().allowsPause()).isTrue();
        assertThat(form.facts().read().policy().restsFromLastAnswer()).isFalse();
        assertThat(form.slots().questionIds())
                .isEqualTo(IntStream.rangeClosed(1, FormMother.SLOTS).mapToObj(FormMother::questionId).toList());
        assertThat(form.slots().candidate()).extracting(CandidateSlot::questionVersionId)
                .isEqualTo(IntStream.rangeClosed(1, FormMother.SLOTS).mapToObj(FormMother::versionId).toList())
                .isEqualTo(form.slots().versionIds());
        CandidateSlot third = form.slots().candidate().get(2);
        assertThat(third.position()).isEqualTo(3);
        assertThat(third.type()).isEqualTo("ordering");
        assertThat(third.maxPoints()).isEqualTo(3);
        assertThat(third.section()).isEqualTo(1);
        assertThat(((OrderingShape) third.shape()).options()).containsExactly("d", "a", "c", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"seed\":\"42\", | `` | no seed",
            "\"facts\": | \"fact\": | no facts", "\"slots\": | \"slot\": | no slots",
            "\"questionIds\": | \"ids\": | no questionIds", "\"version\":1 | \"version\":\"1\" | unexpected",
            "\"questionVersionIds\":\" | \"questionVersionIds\":\"AZAAAAAAcAGAAAAAAAAACQAA | no ids",
            "\"questionVersionIds\": | \"questionVersionIds\":\"AZAAAAAAcAGAAAAAAAAACQ==\",\"ids\": | 8 slots with 1",
            "\"questionIds\": | \"questionIds\":\"AZAAAAAAcAGAAAAAAAAACQ==\",\"ids\": | 8 slots with 1",
            "\"questionIds\":\" | \"questionIds\":\"? | no ids", "\"slots\":[ | \"slots\":[[]],\"more\":[ | slot 1",
            "\"slots\":[ | \"slots\":[],\"more\":[ | 0 slots", "\"ordering\",3 | \"ordering\",{\"key\":\"d\"} | slot 3" })
    void refusesAFormThatCantBeSatAndSaysWhy(String known, String broken, String reason) {
        assertThat(FORM).contains(known);
        assertThatThrownBy(() -> read(FORM.replace(known, broken))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no form").hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "{", "{}", "{\"slots\":[]}" })
    void refusesWhatIsNoForm(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsSeveralFormsAndWhichAreMissing() {
        List<Optional<Form>> forms = readAll("[" + FORM + ",null," + FORM.replace("\"42\"", "\"43\"") + "]", 3);
        assertThat(forms.get(0)).contains(read(FORM));
        assertThat(forms.get(1)).isEmpty();
        assertThat(forms.get(2).orElseThrow().seed()).isEqualTo("43");
        assertThat(forms.get(2).orElseThrow().slots()).isEqualTo(forms.get(0).orElseThrow().slots());
        assertThat(forms.get(2).orElseThrow().facts()).isEqualTo(forms.get(0).orElseThrow().facts());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "{}", "[]", "[null]", "[null,null,null]", "[null,null", "[null,{}]", "[null,null]1",
            "[null,[null]]" })
    void refusesWhatIsNotAsManyForms(String body) {
        assertThatThrownBy(() -> readAll(body, 2)).isInstanceOf(IllegalStateException.class).hasMessageContaining("no form");
    }

    private List<Optional<Form>> readAll(String body, int expected) {
        return reader.readAll(body.getBytes(StandardCharsets.UTF_8), expected);
    }

    private Form read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}

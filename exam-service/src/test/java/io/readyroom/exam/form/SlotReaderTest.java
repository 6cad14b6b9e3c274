package io.readyroom.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.readyroom.exam.FormMother;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.platform.testing.GoldenFile;
import io.readyroom.platform.testing.Repository;

class SlotReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT);

    /** The file is what question-service's test writes. */
    @Test
    void readsWhatQuestionServiceWrites() throws IOException {
        List<Slot> slots = SlotReader.read(Files.readString(Repository.root().resolve("contracts/forms/slots.json")));
        assertThat(slots).extracting(Slot::type).containsAll(ResponseShape.TYPES);
        GoldenFile.assertMatches("contracts/forms/slots.named.json",
                JSON.writerFor(JSON.getTypeFactory().constructCollectionType(List.class, Slot.class))
                        .writeValueAsString(slots));
    }

    /** A conversion in SQL can't count strings, and PostgreSQL puts spaces behind commas. */
    @Test
    void readsTheSameWithEveryStringWrittenOut() throws IOException {
        String slots = "[[\"o\",\"d\",\"ordering\",2,1,\"p\",0,\"s\",1,[\"b\",\"a\"],2],%s]";
        List<Slot> numbered = SlotReader.read(slots.formatted("[0,1,2,2,1,3,0,4,1,[\"b\",\"a\"],2]"));
        List<Slot> written = SlotReader.read(slots.formatted(
                "[\"o\", \"d\", \"ordering\", 2, 1, \"p\", 0, \"s\", 1, [\"b\", \"a\"], 2]"));
        assertThat(numbered).isEqualTo(written).hasSize(2);
        assertThat(numbered.get(0)).isEqualTo(numbered.get(1));
        assertThat(numbered.get(1).stimulusId()).isEqualTo("s");
    }

    @Test
    void keepsOneObjectForAShapeThatManySlotsHave() throws IOException {
        assertThat(SlotReader.read(FormMother.slots()).get(3).shape())
                .isSameAs(SlotReader.read(FormMother.slots()).get(3).shape());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"plan\",\"single_choice\",1   | 4,\"single_choice\",1                 | slot 1: expected domain",
            "\"plan.select.2\",1,           | \"plan.select.2\",-1,                 | slot 2: expected domain",
            "\"plan.select.2\",1,           | \"plan.select.2\",{\"key\":\"a\"},    | slot 2: expected domain",
            "\"plan.select.2\",1,           | \"plan.select.2\",null,               | slot 2: expected domain",
            "\"ordering\",3,                | \"ordering\",\"3\",                   | slot 3: expected maxPoints",
            "\"ordering\",3,1,              | \"ordering\",3,true,                  | slot 3: expected scored",
            "\"ordering\",3,1,              | \"ordering\",3,2,                     | slot 3: expected scored",
            "3,0,null,2,[\"s1\"             | 3,0,[\"key\"],2,[\"s1\"               | slot 6: expected stimulusId",
            "3,0,null,2,[\"s1\"             | 3,0,null,null,[\"s1\"                 | slot 6: expected section",
            "\"ordering\"                   | \"essay\"                             | slot 3: shape of a essay: no such type",
            "[\"r1\",\"r2\",\"r3\"],1       | [\"r1\",\"r2\",\"r3\"]                | slot 7: shape of a hotspot",
            "[\"r1\",\"r2\",\"r3\"],1       | [\"r1\",\"r2\",\"r3\"],1,\"key\"      | slot 7: shape of a hotspot",
            "[\"r1\",\"r2\",\"r3\"],1       | [\"r1\",\"r2\",{\"key\":\"r3\"}],1    | slot 7: shape of a hotspot",
            "[\"r1\",\"r2\",\"r3\"],1       | null,1                                | slot 7: shape of a hotspot",
            "[\"t1\",\"t2\"],0              | [\"t1\",\"t2\"],2                     | slot 4: shape of a matching",
            "[\"g1\",[\"o2\",\"o1\"]]       | [\"g1\",[\"o2\",\"o1\"],\"key\"]      | slot 5: shape of a dropdown",
            "\"text\",20                    | {\"key\":\"text\"},20                 | slot 8: shape of a text_entry",
            "\"text\",20                    | \"text\",\"20\"                       | slot 8: shape of a text_entry" })
    void refusesWhatIsNotAsItHasToBeAndSaysWhere(String known, String broken, String reason) {
        String slots = FormMother.slots();
        assertThat(slots).contains(known);
        assertThatThrownBy(() -> SlotReader.read(slots.replace(known, broken))).isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "{}", "[", "[[]]", "[[],]", "[{}]", "[null]", "[[\"o\",\"d\",\"hotspot\",1,1",
            "[[\"o\",\"d\",\"hotspot\",1,1,\"p\",0,null,1]]", "[[\"o\",\"d\",\"hotspot\",1,1,\"p\",0,null,1,[\"r1\"" })
    void refusesWhatIsNoSlots(String text) {
        assertThatThrownBy(() -> SlotReader.read(text)).isInstanceOf(IOException.class);
    }
}

package io.readyroom.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.readyroom.question.DocumentMother;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.TextEntry;
import io.readyroom.question.key.AnswerKey;

class QuestionDocumentTest {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @ParameterizedTest
    @EnumSource
    void comesBackAsItWasWritten(QuestionType type) throws JsonProcessingException {
        ObjectNode document = DocumentMother.of(type).put("id", "q-1");
        AuthoredQuestion question = authored(document);
        assertThat(JSON.readTree(ContentJson.write(DocumentWriter.write(question)))).isEqualTo(document);
        assertThat(question.key().fits(question.content())).isTrue();
        assertThat(question.content().explainable()).allSatisfy(id -> assertThat(question.rationale().explanations())
                .containsKey(id));
    }

    /** Logs and failures print values: a key must not be among what they print. */
    @Test
    void printsNoKey() {
        ObjectNode document = DocumentMother.singleChoice();
        document.putObject("key").put("choice", "canary");
        assertThat(read(document).toString()).doesNotContain("canary");
    }

    @Test
    void findsAllThatIsWrongAtOnce() {
        ObjectNode document = DocumentMother.of(QuestionType.MULTIPLE_RESPONSE).put("id", "other").put("select", 0);
        document.putArray("siblings").add("q-1").add("q-1");
        List<Flaw> flaws = DocumentReader.read(read(document), "q-1").flaws();
        assertThat(flaws).extracting(Flaw::field).contains("id", "select", "siblings", "key");
    }

    @ParameterizedTest
    @EnumSource
    void needsEveryFieldOfItsType(QuestionType type) {
        ObjectNode whole = DocumentMother.of(type);
        for (String field : List.of("options", "select", "sources", "targets", "reuseSources", "body", "gaps", "statements",
                "image",
                "regions", "expects")) {
            ObjectNode document = whole.deepCopy();
            if (document.has(field)) {
                document.remove(field);
                assertThat(DocumentReader.read(read(document), "q-1").flaws()).as("%s without %s", type, field)
                        .extracting(Flaw::field).containsExactly(field);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"text\":\"95\"}", "{\"text\":\"95\",\"accepted\":[\"96\"]}",
            "{\"text\":95,\"accepted\":[null]}",
            "{\"text\":\"95\",\"accepted\":[\"95\"],\"expects\":\"number\"}",
            "{\"text\":\"95\",\"accepted\":[\"95\"],\"more\":1}",
            "{\"text\":\"95\",\"accepted\":[\"95\"],\"tolerance\":-1}",
            "{\"text\":\"95\",\"accepted\":[\"95\"],\"tolerance\":1e400}",
            "{\"text\":\"95\",\"accepted\":[\"95\"],\"tolerance\":\"1e999999999\"}",
            "{\"text\":\"95\",\"accepted\":[\"95\"],\"tolerance\":\"x\"}", "[\"95\"]", "\"95\"", "{}" })
    void takesNoKeyOfAnotherShape(String key) throws JsonProcessingException {
        List<Flaw> flaws = new ArrayList<>();
        assertThat(
                KeyDocument.read(JSON.readTree(key), new TextEntry("How many?", "number", null, TextEntry.MAX_LENGTH), flaws))
                .isEmpty();
        assertThat(flaws).singleElement().extracting(Flaw::field).isEqualTo("key");
    }

    @Test
    void keepsAToleranceExactly() throws JsonProcessingException {
        List<Flaw> flaws = new ArrayList<>();
        TextEntry content = new TextEntry("How many?", "number", null, TextEntry.MAX_LENGTH);
        AnswerKey key = KeyDocument
                .read(JSON.readTree("{\"text\":\"95\",\"accepted\":[\"95\"],\"tolerance\":0.1}"), content, flaws)
                .orElseThrow();
        assertThat(key).isEqualTo(new AnswerKey.Text("95", List.of("95"), new BigDecimal("0.1"), "number"));
        assertThat(KeyDocument.read(KeyDocument.write(key), content, flaws)).contains(key);
    }

    static AuthoredQuestion authored(ObjectNode document) {
        DocumentReader.Reading reading = DocumentReader.read(read(document), "q-1");
        assertThat(reading.flaws()).isEmpty();
        return reading.question();
    }

    private static QuestionDocument read(ObjectNode document) {
        try {
            return JSON.treeToValue(document, QuestionDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

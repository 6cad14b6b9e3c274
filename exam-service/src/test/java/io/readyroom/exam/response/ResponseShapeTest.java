package io.readyroom.exam.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ResponseShapeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ResponseShape> SHAPES = Map.of(
            "single_choice", new SingleChoiceShape(List.of("c", "a", "b")),
            "multiple_response", new MultipleResponseShape(List.of("a", "b", "c", "d"), 2),
            "ordering", new OrderingShape(List.of("d", "a", "c", "b"), 3),
            "matching", new MatchingShape(List.of("s1", "s2"), List.of("t1", "t2"), false),
            "dropdown", new DropdownShape(List.of(new DropdownShape.Gap("g1", List.of("o1", "o2")),
                    new DropdownShape.Gap("g2", List.of("o1")))),
            "statement_grid", new StatementGridShape(List.of("s1", "s2")),
            "hotspot", new HotspotShape(List.of("r1", "r2"), 1),
            "text_entry", new TextEntryShape("text", 5));

    @Test
    void knowsEveryType() {
        assertThat(ResponseShape.TYPES).containsExactlyInAnyOrderElementsOf(SHAPES.keySet());
    }

    /** More than were asked for, but still each of them once and known. */
    @Test
    void takesMoreSelectionsWhereDeliveryHasNoCap() throws JsonProcessingException {
        ResponseShape shape = SHAPES.get("multiple_response");
        assertThatCode(() -> shape.checkUncapped(JSON.readTree("{\"choices\":[\"a\",\"b\",\"c\",\"d\"]}")))
                .doesNotThrowAnyException();
        JsonNode twice = JSON.readTree("{\"choices\":[\"a\",\"b\",\"a\"]}");
        assertThatThrownBy(() -> shape.checkUncapped(twice)).isInstanceOf(InvalidResponseException.class);
        JsonNode two = JSON.readTree("{\"order\":[\"a\",\"b\",\"c\",\"d\"]}");
        assertThatThrownBy(() -> SHAPES.get("ordering").checkUncapped(two)).isInstanceOf(InvalidResponseException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "single_choice     | {'choice':'a'}",
            "multiple_response | {'choices':['a','d']}",
            "multiple_response | {'choices':['a']}",
            "multiple_response | {'choices':[]}",
            "ordering          | {'order':['b','a','c']}",
            "ordering          | {'order':['b']}",
            "matching          | {'matches':{'t1':'s2','t2':'s1'}}",
            "matching          | {'matches':{}}",
            "dropdown          | {'selections':{'g1':'o2'}}",
            "statement_grid    | {'answers':{'s1':true,'s2':false}}",
            "hotspot           | {'regions':['r2']}",
            "text_entry        | {'text':''}",
            "text_entry        | {'text':'äöü€😀'}" })
    void acceptsWhatFits(String type, String response) {
        assertThatCode(() -> check(type, response)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "single_choice     | []                                       | response",
            "single_choice     | 5                                        | response",
            "single_choice     | {}                                       | response.choice",
            "single_choice     | {'choice':null}                          | response.choice",
            "single_choice     | {'choice':1}                             | response.choice",
            "single_choice     | {'choice':'z'}                           | response.choice",
            "single_choice     | {'choice':['a']}                         | response.choice",
            "single_choice     | {'choice':'a','points':1}                | response.points",
            "single_choice     | {'choices':['a']}                        | response.choices",
            "multiple_response | {'choices':'a'}                          | response.choices",
            "multiple_response | {'choices':['a','b','c']}                | response.choices",
            "multiple_response | {'choices':['a','a']}                    | response.choices",
            "multiple_response | {'choices':['a','z']}                    | response.choices",
            "multiple_response | {'choices':[null]}                       | response.choices",
            "ordering          | {'order':['a','b','c','d']}              | response.order",
            "ordering          | {'order':['a','a']}                      | response.order",
            "matching          | {'matches':['t1']}                       | response.matches",
            "matching          | {'matches':{'t9':'s1'}}                  | response.matches",
            "matching          | {'matches':{'t1':'s9'}}                  | response.matches.t1",
            "matching          | {'matches':{'t1':'s1','t2':'s1'}}        | response.matches",
            "dropdown          | {'selections':{'g9':'o1'}}               | response.selections",
            "dropdown          | {'selections':{'g2':'o2'}}               | response.selections.g2",
            "statement_grid    | {'answers':{'s9':true}}                  | response.answers",
            "statement_grid    | {'answers':{'s1':'yes'}}                 | response.answers.s1",
            "hotspot           | {'regions':['r1','r2']}                  | response.regions",
            "hotspot           | {'regions':['r9']}                       | response.regions",
            "text_entry        | {'text':5}                               | response.text",
            "text_entry        | {'text':'123456'}                        | response.text",
            "text_entry        | {'text':'a\\ud800'}                      | response.text" })
    void refusesWhatDoesNotFitAndNamesTheField(String type, String response, String field) {
        assertThatThrownBy(() -> check(type, response)).isInstanceOfSatisfying(InvalidResponseException.class,
                refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void letsASourceBeReusedWhereTheQuestionSaysSo() throws JsonProcessingException {
        ResponseShape shape = new MatchingShape(List.of("s1"), List.of("t1", "t2"), true);
        shape.check(JSON.readTree("{\"matches\":{\"t1\":\"s1\",\"t2\":\"s1\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>", "a b", "" })
    void repeatsAnUnknownFieldOnlyInPlainLetters(String name) {
        assertThatThrownBy(() -> check("single_choice", "{'" + name + "':1}")).isInstanceOfSatisfying(
                InvalidResponseException.class, refusal -> assertThat(refusal.field()).matches("[A-Za-z0-9_.?-]+"));
    }

    @Test
    void writesTheShapesOfTheContract() throws JsonProcessingException {
        for (Map.Entry<String, ResponseShape> shape : SHAPES.entrySet()) {
            String json = JSON.writerFor(ResponseShape.class).writeValueAsString(shape.getValue());
            assertThat(JSON.readTree(json).path("type").asText()).isEqualTo(shape.getKey()).isEqualTo(shape.getValue().type());
        }
    }

    private static void check(String type, String response) throws JsonProcessingException {
        SHAPES.get(type).check(JSON.readTree(response.replace('\'', '"')));
    }
}

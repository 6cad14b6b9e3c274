package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads what binding reads; whether the resource refuses the same is AnswerHotRouteResourceTest's question. */
class AnswerReaderTest {

    private final JsonMapper json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private final AnswerReader reader = new AnswerReader(json);

    @ParameterizedTest
    @ValueSource(strings = { "{\"response\":{\"choice\":\"a\"},\"revision\":1}", "{\"revision\":1000000,\"response\":null}",
            " { \"response\" : { \"text\" : \"a\\\"\\u00e9{}\" } , \"revision\" : 2 } ",
            "{\"response\":[1,[true]],\"revision\":7,\"flagged\":true,\"timeSpentMs\":0,\"confidence\":\"sure\"}",
            "{\"confidence\":\"guess\",\"timeSpentMs\":2147483647,\"flagged\":false,\"revision\":7,\"response\":\"x\"}" })
    void readsWhatBindingReads(String body) throws IOException {
        assertThat(read(body)).isEqualTo(json.readValue(body, AnswerRequest.class));
    }

    @Test
    void keepsAClearedResponseApartFromNone() throws IOException {
        assertThat(read("{\"response\":null,\"revision\":1}").response().isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "{}", "{\"revision\":9}", "{\"response\":{}}",
            "{\"response\":{},\"revision\":0}",
            "{\"response\":{},\"revision\":1000001}", "{\"response\":{},\"revision\":99999999999}",
            "{\"response\":{},\"revision\":1.0}", "{\"response\":{},\"revision\":\"1\"}",
            "{\"response\":{},\"revision\":1,\"timeSpentMs\":-1}", "{\"response\":{},\"revision\":1,\"confidence\":\"maybe\"}",
            "{\"response\":{},\"revision\":1,\"flagged\":1}", "{\"response\":{},\"revision\":1,\"score\":1}",
            "{\"response\":{},\"revision\":1,\"revision\":2}", "{\"response\":{\"a\":1,\"a\":2},\"revision\":1}",
            "{\"response\":{},\"revision\":1} {}", "{\"response\":{},\"revision\":1", "{\"response\":{]},\"revision\":1}" })
    void takesNothingElse(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(IOException.class);
    }

    private AnswerRequest read(String body) throws IOException {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}

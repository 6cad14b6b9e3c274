package io.readyroom.gateway.session.hot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawSlotsTest {

    private static final String SLOT = """
            {"position":7,"questionVersionId":"01890000-0000-7000-8000-000000000001","type":"dropdown","maxPoints":2,
             "section":3,"revision":5,"response":{"selections":{"g1":"ö"}},"flagged":true,"locked":false,"new":{"x":[1]},
             "shape":{"type":"dropdown","options":["b","a"],"gaps":[{"id":"g1","options":["o2"]}]}}""";

    @Test
    void readsEveryFieldAndSkipsWhatItDoesNotKnow() throws IOException {
        byte[] body = ("{\"ü\":[{}],\"items\":[" + SLOT + "],\"more\":null}").getBytes(UTF_8);
        RawSlot slot = RawSlots.read(body).get(0);
        assertThat(slot.position()).isEqualTo(7);
        assertThat(slot.questionVersionId()).hasToString("01890000-0000-7000-8000-000000000001");
        assertThat(slot.type()).isEqualTo("dropdown");
        assertThat(slot.maxPoints()).isEqualTo(2);
        assertThat(slot.section()).isEqualTo(3);
        assertThat(slot.revision()).isEqualTo(5);
        assertThat(slot.flagged()).isTrue();
        assertThat(slot.locked()).isFalse();
        assertThat(slot.orders()).isEqualTo(Map.of("options", List.of("b", "a"), "gaps.g1", List.of("o2")));
        assertThat(new String(body, slot.response().start(), slot.response().end() - slot.response().start(), UTF_8))
                .isEqualTo("{\"selections\":{\"g1\":\"ö\"}}");
    }

    @Test
    void readsAnEmptyPage() throws IOException {
        assertThat(RawSlots.read("{\"items\":[]}".getBytes(UTF_8))).isEmpty();
    }

    /** Each would otherwise become a page with something made up in it. */
    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{}", "{\"items\":null}", "{\"items\":[1]}", "{\"items\":[]", "{\"items\":[]} {}",
            "{\"items\":[{}]}" })
    void refusesWhatIsNoPage(String body) {
        assertThatThrownBy(() -> RawSlots.read(body.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "position", "questionVersionId", "type", "maxPoints", "revision", "flagged", "locked" })
    void refusesASlotWithoutWhatThePageNeeds(String field) {
        assertThatThrownBy(() -> read(SLOT.replace("\"" + field + "\":", "\"other\":"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(SLOT.replaceFirst("\"" + field + "\":[^,]*", "\"" + field + "\":null")))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"position\":7|\"position\":7.5", "\"position\":7|\"position\":\"7\"",
            "\"flagged\":true|\"flagged\":1", "01890000-0000-7000-8000-000000000001|nobody", "[\"b\",\"a\"]|[1]",
            "[\"b\",\"a\"]|\"b\"", "{\"selections\":{\"g1\":\"ö\"}}|\"free\"", "\"id\":\"g1\",|", ",\"options\":[\"o2\"]|" })
    void refusesAFieldOfAnotherKind(String change) {
        String[] parts = change.split("\\|", -1);
        assertThat(SLOT).contains(parts[0]);
        assertThatThrownBy(() -> read(SLOT.replace(parts[0], parts[1]))).isInstanceOf(IOException.class);
    }

    private static List<RawSlot> read(String slot) throws IOException {
        return RawSlots.read(("{\"items\":[" + slot + "]}").getBytes(UTF_8));
    }
}

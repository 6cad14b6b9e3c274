package io.readyroom.exam.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.exam.session.ExamSessionResponse.SlotState;

class SlotStatesSerializerTest {

    private final ObjectMapper json = new ObjectMapper();

    /** Whatever a state will have: no field may be forgotten here. */
    @Test
    void writesWhatJacksonWouldWrite() throws JsonProcessingException {
        List<SlotState> slots = List.of(new SlotState(1, true, false, false), new SlotState(2, false, true, false),
                new SlotState(200, false, false, true));
        assertThat(answer(slots).get("slots")).isEqualTo(json.<JsonNode> valueToTree(slots));
        assertThat(answer(List.of()).get("slots")).isEqualTo(json.<JsonNode> valueToTree(List.of()));
    }

    private JsonNode answer(List<SlotState> slots) throws JsonProcessingException {
        return json.readTree(json.writeValueAsString(
                new ExamSessionResponse(null, "ai-103", Mode.FREE, SessionStatus.OPEN, "en", null, null, null, null,
                        null, null, null, slots.size(), 0, true, null, List.of(), slots)));
    }
}

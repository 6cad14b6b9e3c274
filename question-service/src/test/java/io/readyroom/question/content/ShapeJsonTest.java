package io.readyroom.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class ShapeJsonTest {

    private static final List<String> IDS = List.of("a", "q\"uote", "back\\slash", "tab\t", "\u0001", "ö", "\uD83D\uDE00",
            "\u2028", "</", "[", ",");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void escapesWhatJsonHasToEscape() throws JsonProcessingException {
        for (String id : IDS) {
            assertThat(written(new ResponseShape.Text(QuestionType.TEXT_ENTRY, id, 200)))
                    .isEqualTo("[" + JSON.writeValueAsString(id) + ",200]");
        }
        assertThat(written(new ResponseShape.Matching(QuestionType.MATCHING, IDS, List.of(), true)))
                .isEqualTo("[" + JSON.writeValueAsString(IDS) + ",[],1]");
    }

    @Test
    void separatesWhatFollowsOnGaps() {
        assertThat(written(new ResponseShape.Dropdown(QuestionType.DROPDOWN,
                List.of(new ResponseShape.GapShape("g1", List.of("o2", "o1")), new ResponseShape.GapShape("g2", List.of())))))
                .isEqualTo("[[[\"g1\",[\"o2\",\"o1\"]],[\"g2\",[]]]]");
        assertThat(written(new ResponseShape.Dropdown(QuestionType.DROPDOWN, List.of()))).isEqualTo("[[]]");
    }

    static String written(ResponseShape shape) {
        StringBuilder json = new StringBuilder("[");
        shape.appendTo(new JsonText(json));
        return json.append(']').toString();
    }
}

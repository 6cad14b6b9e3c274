package io.readyroom.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeJsonTest {

    private static final List<String> IDS = List.of("a", "q\"uote", "back\\slash", "tab\t", "\u0001", "ö", "\uD83D\uDE00",
            "\u2028", "</");

    /** Every type of question, what may be absent absent, what may be empty empty. */
    static List<ResponseShape> shapes() {
        return List.of(new ResponseShape.Options(QuestionType.SINGLE_CHOICE, IDS, null),
                new ResponseShape.Options(QuestionType.MULTIPLE_RESPONSE, IDS, 2),
                new ResponseShape.Options(QuestionType.ORDERING, List.of(), 3),
                new ResponseShape.Matching(QuestionType.MATCHING, IDS, List.of("t1", "t2"), true),
                new ResponseShape.Matching(QuestionType.MATCHING, List.of("s1"), IDS, false),
                new ResponseShape.Dropdown(QuestionType.DROPDOWN,
                        List.of(new ResponseShape.GapShape("g1", IDS), new ResponseShape.GapShape("g\"2", List.of()))),
                new ResponseShape.Dropdown(QuestionType.DROPDOWN, List.of()),
                new ResponseShape.Statements(QuestionType.STATEMENT_GRID, IDS),
                new ResponseShape.Regions(QuestionType.HOTSPOT, IDS, 1),
                new ResponseShape.Text(QuestionType.TEXT_ENTRY, "num\"ber", 200));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isWhatJacksonWrites(ResponseShape shape) {
        StringBuilder json = new StringBuilder();
        shape.appendTo(json);
        assertThat(json).hasToString(ContentJson.write(shape));
    }

    @Test
    void everyTypeIsTried() {
        assertThat(shapes().stream().map(ResponseShape::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(QuestionType.values()));
    }
}

package io.readyroom.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The JSON here is what exam-service reads, byte for byte. */
class ResponseShapeTest {

    @Test
    void writesEveryShapeAsTheContractHasIt() {
        assertThat(ShapeJsonTest.written(new ResponseShape.Options(QuestionType.SINGLE_CHOICE, List.of("c", "a"), null)))
                .isEqualTo("""
                        [["c","a"]]""");
        assertThat(ShapeJsonTest.written(new ResponseShape.Options(QuestionType.MULTIPLE_RESPONSE, List.of("a", "b", "c"), 2)))
                .isEqualTo("""
                        [["a","b","c"],2]""");
        assertThat(ShapeJsonTest.written(new ResponseShape.Matching(QuestionType.MATCHING, List.of("s1"), List.of("t1"), true)))
                .isEqualTo("""
                        [["s1"],["t1"],1]""");
        assertThat(ShapeJsonTest.written(new ResponseShape.Dropdown(QuestionType.DROPDOWN,
                List.of(new ResponseShape.GapShape("g1", List.of("o2", "o1"))))))
                .isEqualTo("""
                        [[["g1",["o2","o1"]]]]""");
        assertThat(ShapeJsonTest.written(new ResponseShape.Statements(QuestionType.STATEMENT_GRID, List.of("s1", "s2"))))
                .isEqualTo("""
                        [["s1","s2"]]""");
        assertThat(ShapeJsonTest.written(new ResponseShape.Regions(QuestionType.HOTSPOT, List.of("r1", "r2"), 1)))
                .isEqualTo("""
                        [["r1","r2"],1]""");
        assertThat(ShapeJsonTest.written(new ResponseShape.Text(QuestionType.TEXT_ENTRY, "text", 200)))
                .isEqualTo("""
                        ["text",200]""");
    }

    @Test
    void shufflesWhatMayBeShuffledAndLeavesTheRest() {
        assertThat(new ResponseShape.Options(QuestionType.ORDERING, List.of("a", "b"), 2).permuted(ResponseShapeTest::reversed))
                .isEqualTo(new ResponseShape.Options(QuestionType.ORDERING, List.of("b", "a"), 2));
        assertThat(new ResponseShape.Matching(QuestionType.MATCHING, List.of("s1", "s2"), List.of("t1", "t2"), false)
                .permuted(ResponseShapeTest::reversed))
                .isEqualTo(new ResponseShape.Matching(QuestionType.MATCHING, List.of("s2", "s1"), List.of("t1", "t2"), false));
        ResponseShape grid = new ResponseShape.Statements(QuestionType.STATEMENT_GRID, List.of("s1", "s2"));
        assertThat(grid.permuted(ResponseShapeTest::reversed)).isEqualTo(grid);
        ResponseShape hotspot = new ResponseShape.Regions(QuestionType.HOTSPOT, List.of("r1", "r2"), 1);
        assertThat(hotspot.permuted(ResponseShapeTest::reversed)).isEqualTo(hotspot);
    }

    private static List<String> reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }
}

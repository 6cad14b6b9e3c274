package io.readyroom.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class QuestionContentTest {

    private static final Choice A = new Choice("a", "A");
    private static final Choice B = new Choice("b", "B");
    private static final Choice C = new Choice("c", "C");
    private static final Image IMAGE = new Image("/v1/media/x", 100, 50, "A picture");

    @Test
    void countsScoredComponentsByType() {
        assertThat(new SingleChoice("?", List.of(A, B)).components()).isEqualTo(1);
        assertThat(new MultipleResponse("?", List.of(A, B, C), 2).components()).isEqualTo(2);
        assertThat(new Ordering("?", List.of(A, B, C), 3).components()).isEqualTo(3);
        assertThat(new Matching("?", List.of(A, B), List.of(B, C), false).components()).isEqualTo(2);
        assertThat(new Dropdown("?", "{{g1}} {{g2}}", List.of(gap("g1"), gap("g2"))).components()).isEqualTo(2);
        assertThat(new StatementGrid("?", List.of(A, B, C)).components()).isEqualTo(3);
        assertThat(new Hotspot("?", IMAGE, List.of(region("r1"), region("r2")), 1).components()).isEqualTo(1);
        assertThat(new TextEntry("?", "number", null, 200).components()).isEqualTo(1);
    }

    @Test
    void findsWhatCannotBeAnswered() {
        assertThat(new SingleChoice("?", List.of(A)).flaws()).isNotEmpty();
        assertThat(new SingleChoice("?", List.of(A, A)).flaws()).isNotEmpty();
        assertThat(new MultipleResponse("?", List.of(A, B, C), 3).flaws()).isNotEmpty();
        assertThat(new Matching("?", List.of(A, B), List.of(A, B, C), false).flaws()).isNotEmpty();
        assertThat(new Matching("?", List.of(A, B), List.of(A, B, C), true).flaws()).isEmpty();
        assertThat(new Dropdown("?", "{{g1}} {{g3}}", List.of(gap("g1"), gap("g2"))).flaws()).isNotEmpty();
        assertThat(new Hotspot("?", IMAGE, List.of(region("r1"), new Region("r2", "rect", List.of(90, 0, 20, 5), "out")), 1)
                .flaws()).isNotEmpty();
        assertThat(new TextEntry("?", "essay", null, 200).flaws()).isNotEmpty();
    }

    @Test
    void writesTheCandidateQuestionFlatAsTheApiHasIt() {
        CandidateQuestion question = new CandidateQuestion(new UUID(1, 2), new UUID(1, 1), QuestionType.MULTIPLE_RESPONSE, 2,
                "en", null, new MultipleResponse("Which two?", List.of(A, B, C), 2));

        assertThat(ContentJson.write(question)).isEqualTo("""
                {"questionVersionId":"00000000-0000-0001-0000-000000000002",\
                "questionId":"00000000-0000-0001-0000-000000000001","type":"multiple_response","maxPoints":2,\
                "language":"en","stem":"Which two?",\
                "options":[{"id":"a","text":"A"},{"id":"b","text":"B"},{"id":"c","text":"C"}],"select":2}""");
    }

    private static Gap gap(String id) {
        return new Gap(id, List.of(A, B));
    }

    private static Region region(String id) {
        return new Region(id, "rect", List.of(0, 0, 10, 10), id);
    }
}

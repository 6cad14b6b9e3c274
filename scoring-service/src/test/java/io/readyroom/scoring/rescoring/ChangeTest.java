package io.readyroom.scoring.rescoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.answerkey.KeyReference;
import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.result.Grounds;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.submission.ExamRules;

/** Each change touches one thing. A stub that grades by whatever is newest would apply a correction that is held. */
class ChangeTest {

    private final UUID corrected = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final ExamRules first = new ExamRules(1, null, null);
    private final Map<Integer, ExamRules> history = Map.of(0, ExamRules.AS_FROZEN, 1, first);

    @Test
    void aCorrectedKeyGradesItsQuestionAlone() {
        Change change = new Change.OfKey(corrected, 3);
        ScoredExam result = result(1, item(1, corrected, 1), item(2, other, 1));
        assertThat(change.isDue(result)).isTrue();
        assertThat(result.items()).extracting(change::key)
                .containsExactly(new KeyReference(corrected, 3), new KeyReference(other, 1));
        assertThat(change.rules(result, history)).isEqualTo(first);
    }

    @Test
    void aResultThatIsThereOrFurtherIsLeftAlone() {
        Change change = new Change.OfKey(corrected, 3);
        assertThat(change.isDue(result(0, item(1, corrected, 3)))).isFalse();
        assertThat(change.isDue(result(0, item(1, corrected, 4)))).isFalse();
        assertThat(change.isDue(result(0, item(1, other, 1)))).isFalse();
    }

    @Test
    void otherRulesLeaveTheKeysThatGraded() {
        Change change = new Change.OfRules(new ExamRules(2, null, null));
        ScoredExam result = result(1, item(1, corrected, 1));
        assertThat(change.isDue(result)).isTrue();
        assertThat(change.key(result.items().get(0))).isEqualTo(new KeyReference(corrected, 1));
        assertThat(change.rules(result, history).revision()).isEqualTo(2);
        assertThat(change.isDue(result(2, item(1, corrected, 1)))).isFalse();
    }

    private static GradedItem item(int position, UUID version, int keyRevision) {
        return new GradedItem(position, version, keyRevision, new Score(1, 1), true, false);
    }

    private static ScoredExam result(int rulesRevision, GradedItem... items) {
        return new ScoredExam(null, null, List.of(items), new Grounds(rulesRevision, null));
    }
}

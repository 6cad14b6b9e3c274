package io.readyroom.question.lint.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.lint.GeneratedQuestions;
import io.readyroom.question.lint.QuestionMother;

class NearDuplicatesTest {

    /** An index that reports too much, or compares nothing, finds another set of pairs. */
    @Test
    void findsExactlyThePlantedPairsAmong2000() {
        NearDuplicates index = new NearDuplicates();
        List<AuthoredQuestion> bank = new ArrayList<>(GeneratedQuestions.bank(2000));
        Map<String, String> planted = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            AuthoredQuestion copy = GeneratedQuestions.nearCopy(bank.get(20 * i + 3), "copy-" + i);
            planted.put(copy.sourceId(), bank.get(20 * i + 3).sourceId());
            bank.add(copy);
        }
        bank.forEach(index::add);

        Map<String, String> found = new HashMap<>();
        for (AuthoredQuestion question : bank) {
            index.of(question).forEach(match -> found.put(question.sourceId(), match.sourceId()));
        }
        Map<String, String> expected = new HashMap<>(planted);
        planted.forEach((copy, original) -> expected.put(original, copy));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void neverFindsTheQuestionItself() {
        NearDuplicates index = new NearDuplicates();
        index.add(QuestionMother.sound());

        assertThat(index.of(QuestionMother.sound())).isEmpty();
        assertThat(index.of(QuestionMother.named(QuestionMother.sound(), "draft"))).singleElement()
                .isEqualTo(new NearDuplicates.Match("q-1", 1.0));
    }

    /** A draft is edited: its earlier text must not be found any more, and its new one must. */
    @Test
    void followsEditsAndRemovals() {
        NearDuplicates index = new NearDuplicates();
        AuthoredQuestion asked = QuestionMother.named(GeneratedQuestions.one(1), "draft");
        index.add(GeneratedQuestions.one(1));
        assertThat(index.of(asked)).extracting(NearDuplicates.Match::sourceId).containsExactly("g-000001");

        index.add(QuestionMother.named(GeneratedQuestions.one(2), "g-000001"));
        assertThat(index.of(asked)).isEmpty();
        assertThat(index.of(GeneratedQuestions.one(2))).extracting(NearDuplicates.Match::sourceId).containsExactly("g-000001");

        index.remove("g-000001");
        index.remove("g-000001");
        assertThat(index.of(GeneratedQuestions.one(2))).isEmpty();
        assertThat(index.size()).isZero();
    }

    /** Thousands of edits of the same few drafts: the index must not grow by them, nor lose one. */
    @Test
    void doesNotGrowByEdits() {
        NearDuplicates index = new NearDuplicates();
        for (int i = 0; i < 10_000; i++) {
            index.add(QuestionMother.named(GeneratedQuestions.one(i), "draft-" + i % 10));
        }

        assertThat(index.size()).isEqualTo(10);
        assertThat(index.slots()).isLessThan(2500);
        for (int i = 9990; i < 10_000; i++) {
            assertThat(index.of(GeneratedQuestions.one(i))).extracting(NearDuplicates.Match::sourceId)
                    .containsExactly("draft-" + i % 10);
        }
        assertThat(index.of(GeneratedQuestions.one(5))).isEmpty();
    }

    /** The worst bank: all alike. Comparing each with all others would take a hundred million comparisons. */
    @Test
    void bearsABankOfCopies() {
        NearDuplicates index = new NearDuplicates();
        int found = 0;
        for (int i = 0; i < 10_000; i++) {
            AuthoredQuestion copy = QuestionMother.named(QuestionMother.sound(), "copy-" + i);
            found += index.of(copy).size();
            index.add(copy);
        }

        assertThat(found).isEqualTo(10 * 9_990 + 45);
    }
}

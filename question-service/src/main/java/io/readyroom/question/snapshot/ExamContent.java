package io.readyroom.question.snapshot;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.bank.PublishedQuestions;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.Placement;
import io.readyroom.question.form.QuestionPools;

/**
 * The published questions of one exam, and the pools that were made of them. Immutable.
 *
 * @param placement by which the questions were placed
 * @param questions by id
 */
record ExamContent(Placement placement, GradingPolicy policy, Map<UUID, PublishedQuestion> questions, QuestionPools pools) {

    static ExamContent of(Placement placement, GradingPolicy policy, List<PublishedQuestion> questions) {
        return arranged(placement, policy,
                questions.stream().collect(toMap(PublishedQuestion::questionId, question -> question)));
    }

    private static ExamContent arranged(Placement placement, GradingPolicy policy, Map<UUID, PublishedQuestion> questions) {
        return new ExamContent(placement, policy, questions,
                QuestionPools.of(questions.values(), policy, placement.outline()));
    }

    /** The content with these changes; this one when there are none, with the pools that it has. */
    ExamContent with(GradingPolicy newPolicy, PublishedQuestions.Changes changes) {
        if (changes.isEmpty() && newPolicy == policy) {
            return this;
        }
        Map<UUID, PublishedQuestion> changed = new HashMap<>(questions);
        changes.placed().forEach(question -> changed.put(question.questionId(), question));
        changes.gone().forEach(question -> changed.remove(question.questionId()));
        return arranged(placement, newPolicy, changed);
    }
}

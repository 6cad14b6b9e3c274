package io.readyroom.question.form;

import java.util.List;
import java.util.UUID;

import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.ResponseShape;

/** A form to freeze into a session. Nothing in it tells what is right. */
public record FormResponse(String seed, BlueprintRef blueprint, String language, ExamFacts facts, List<Slot> slots) {

    public record BlueprintRef(String code, int version) {
    }

    /** {@code shape} holds the ids that a response may hold, in the order this session shows them. */
    public record Slot(int position, UUID questionId, UUID questionVersionId, String objective, String domain,
            QuestionType type, int maxPoints, boolean scored, String pool, boolean repeated, UUID stimulusId, int section,
            ResponseShape shape) {

        static Slot from(AssembledForm.Place place) {
            PooledQuestion question = place.pick().question();
            return new Slot(place.position(), question.questionId(), question.versionId(), question.objectives().get(0),
                    question.domain(), question.type(), question.maxPoints(), true, question.pool(), place.pick().repeated(),
                    question.stimulusId(), place.section(), place.shape());
        }
    }

    static FormResponse from(OrderedForm ordered) {
        FormOrder order = ordered.order();
        return new FormResponse(Long.toString(order.seed()),
                new BlueprintRef(order.blueprint().code(), order.blueprint().version()), order.wanted().language(),
                ordered.facts().facts(), ordered.form().places().stream().map(Slot::from).toList());
    }
}

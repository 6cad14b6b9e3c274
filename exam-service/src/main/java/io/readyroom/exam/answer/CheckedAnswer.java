package io.readyroom.exam.answer;

import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.form.FrozenForm;

/** An answer that fits its slot and the policy, together with both. */
record CheckedAnswer(FrozenForm form, CandidateSlot slot, Answer answer) {

    /**
     * Checks an answer to a slot of a form.
     *
     * @throws io.readyroom.exam.response.InvalidResponseException naming the field, for a response that doesn't fit
     * @throws io.readyroom.platform.web.problem.ProblemException {@code not-found} where the form has no such slot,
     *         {@code not-in-policy} for what the policy doesn't have
     */
    static CheckedAnswer of(FrozenForm form, int position, AnswerRequest request) {
        CandidateSlot slot = form.require(position);
        request.requireFits(form.policy(), slot.shape());
        return new CheckedAnswer(form, slot, request.toAnswer(form, position));
    }

    /** Whether its learner is told at once what it is worth. That there is no answer is worth nothing to tell. */
    boolean wantsFeedback() {
        return form.policy().givesFeedbackOnAnswer() && !answer.response().isNull();
    }
}

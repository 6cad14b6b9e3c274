package io.readyroom.question.form;

import java.util.List;
import java.util.UUID;

import io.readyroom.question.content.QuestionType;

/**
 * A form that nobody sits: what a blueprint would give, or why it would give nothing.
 *
 * @param composition and
 * @param slots absent when there is no form
 * @param why and
 * @param missing absent when there is one
 */
public record Rehearsal(FormResponse.BlueprintRef blueprint, String seed, String language, boolean complete,
        Composition composition, List<RehearsedSlot> slots, String why, List<Shortage.Missing> missing) {

    /** @param question its id in the bank */
    public record RehearsedSlot(int position, int section, String question, UUID questionId, UUID questionVersionId,
            String domain, String objective, QuestionType type, String difficulty, int points, boolean scored, String pool,
            boolean repeated, UUID stimulusId) {

        static RehearsedSlot of(AssembledForm.Place place) {
            PooledQuestion question = place.pick().question();
            return new RehearsedSlot(place.position(), place.section(), question.sourceId(), question.questionId(),
                    question.versionId(), question.domain(), question.objectives().get(0), question.type(),
                    question.difficulty(), question.maxPoints(), !question.pilot(), question.pool(),
                    place.pick().repeated(), question.stimulusId());
        }
    }

    static Rehearsal of(AssembledForm form, FormOrder order) {
        FormResponse.BlueprintRef blueprint = new FormResponse.BlueprintRef(order.blueprint().code(),
                order.blueprint().version());
        String seed = Long.toString(order.seed());
        return form.complete()
                ? new Rehearsal(blueprint, seed, order.wanted().language(), true, Composition.of(form, order),
                        form.places().stream().map(RehearsedSlot::of).toList(), null, null)
                : new Rehearsal(blueprint, seed, order.wanted().language(), false, null, null,
                        form.shortage().sentence(order.wanted()), form.shortage().missing());
    }
}

package io.readyroom.question.blueprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.form.BlueprintRules;
import io.readyroom.question.form.FormResponse;

/**
 * How far the bank covers an outline: what so many forms of one learner take without a repeat, what there is, and where more is
 * missing. Enemies are not reckoned with: where there are many, more is needed.
 *
 * @param language of the forms; {@code have} counts it alone
 * @param forms how many a learner is to sit without a repeat
 * @param covered whether nothing is missing
 * @param unit of what domains need and have
 * @param types that the blueprint asks at least some of
 * @param sentences the same for reading
 */
record CoverageResponse(String exam, LocalDate outline, Mode mode, String language, int forms,
        FormResponse.BlueprintRef blueprint, boolean covered, BlueprintRules.Unit unit, List<CoveredDomain> domains,
        List<CoveredType> types, List<CoveredRule> rules, List<String> sentences) {

    /**
     * A domain.
     *
     * @param perForm what one form takes
     * @param need what the forms take, or what the exposure cap asks for, whichever is more
     * @param have in the pools and the language of the forms
     * @param published all there are, in any pool and language
     */
    record CoveredDomain(String domain, String title, int perForm, int need, int have, int missing, PublishedCounts published,
            List<CoveredObjective> objectives) {
    }

    /**
     * An objective.
     *
     * @param have questions in the pools and the language of the forms; one with two objectives counts for both
     * @param missing its part of what the domain lacks, so that all objectives come to the same
     */
    record CoveredObjective(String objective, String title, int have, int missing, PublishedCounts published) {
    }

    /** Number of published questions by each way to tell them apart. */
    record PublishedCounts(int questions, Map<String, Integer> pools, Map<String, Integer> types,
            Map<String, Integer> difficulties, Map<String, Integer> languages) {
    }

    record CoveredType(QuestionType type, int perForm, int need, int have, int missing) {
    }

    /** Case studies, series or pilots. */
    record CoveredRule(String rule, int perForm, int need, int have, int missing) {
    }
}

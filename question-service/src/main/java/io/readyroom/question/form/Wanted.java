package io.readyroom.question.form;

import java.util.List;
import java.util.Set;

import io.readyroom.question.content.QuestionType;

/**
 * Which questions may stand in a form. An empty set means no restriction.
 *
 * @param pools in the order in which to draw from them
 * @param objectives in the order in which they are wanted
 */
record Wanted(List<String> pools, String language, Set<QuestionType> types, Set<String> difficulties, Set<String> domains,
        Set<String> objectives) {

    boolean fits(PooledQuestion question) {
        return pools.contains(question.pool()) && question.language().equals(language)
                && admits(types, question.type()) && admits(difficulties, question.difficulty())
                && admits(domains, question.domain())
                && (objectives.isEmpty() || question.objectives().stream().anyMatch(objectives::contains));
    }

    Wanted withTypes(Set<QuestionType> others) {
        return new Wanted(pools, language, others, difficulties, domains, objectives);
    }

    static <T> boolean admits(Set<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }
}

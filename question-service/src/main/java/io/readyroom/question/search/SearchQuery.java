package io.readyroom.question.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * What is looked for.
 *
 * @param text or null
 * @param terms that all hold, one of each list
 * @param flags likewise
 * @param ids or null for all
 * @param similarTo or null
 */
record SearchQuery(QueryText text, List<List<String>> terms, List<String> flags, Bounds bounds, Ids ids, UUID similarTo,
        Sort sort) {

    private static final int MOST_IDS = 200;

    /** Limits of statistics, in hundredths; null for none. */
    record Bounds(Integer facilityMin, Integer facilityMax, Integer discriminationMin, Integer discriminationMax,
            Long attemptsMin) {
    }

    /** Questions by either of their ids. */
    record Ids(List<UUID> questionIds, List<String> sourceIds) {
    }

    /** @throws ProblemException {@code invalid-request} for what the shape of the parameters doesn't rule out */
    static SearchQuery of(SearchParameters asked) {
        QueryText text = asked.q == null || asked.q.isBlank() ? null : QueryText.of(asked.q);
        UUID similarTo = asked.similarTo == null ? null
                : uuid(asked.similarTo).orElseThrow(() -> invalid("similarTo", "the id of a question"));
        return new SearchQuery(text, terms(asked), terms("flag", asked.flag), bounds(asked), ids(asked.ids), similarTo,
                sort(asked.sort, text, similarTo));
    }

    /** Configurations that the words may be kept by. */
    List<Words> words() {
        List<String> languages = terms.stream().filter(facet -> facet.get(0).startsWith("language:")).findFirst()
                .orElse(List.of());
        return languages.isEmpty() ? List.of(Words.values())
                : languages.stream().map(term -> Words.of(term.substring("language:".length()))).distinct().toList();
    }

    /** Terms that every result has. */
    List<String> requiredTerms() {
        return terms.stream().filter(facet -> facet.size() == 1).map(facet -> facet.get(0)).toList();
    }

    /** Terms of which every result has one. */
    List<List<String>> alternatives() {
        return terms.stream().filter(facet -> facet.size() > 1).toList();
    }

    /** The only exam that is asked for, if it is one. */
    Optional<String> exam() {
        return requiredTerms().stream().filter(term -> term.startsWith("exam:")).map(term -> term.substring("exam:".length()))
                .findFirst();
    }

    private static List<List<String>> terms(SearchParameters asked) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put("exam", asked.exam);
        facets.put("status", asked.status);
        facets.put("type", asked.type);
        facets.put("pool", asked.pool);
        facets.put("language", asked.language);
        facets.put("difficulty", asked.difficulty);
        facets.put("objective", asked.objective);
        facets.put("domain", asked.domain);
        facets.put("tag", asked.tag);
        return facets.entrySet().stream().map(facet -> terms(facet.getKey(), facet.getValue()))
                .filter(terms -> !terms.isEmpty()).toList();
    }

    private static List<String> terms(String facet, List<String> values) {
        return values == null ? List.of() : values.stream().distinct().map(value -> facet + ":" + value).toList();
    }

    private static Bounds bounds(SearchParameters asked) {
        return new Bounds(hundredths(asked.facilityMin), hundredths(asked.facilityMax), hundredths(asked.discriminationMin),
                hundredths(asked.discriminationMax), asked.attemptsMin);
    }

    private static Integer hundredths(Double value) {
        return value == null ? null : Integer.valueOf((int) Math.round(value * 100));
    }

    private static Ids ids(String asked) {
        if (asked == null) {
            return null;
        }
        List<String> given = Stream.of(asked.split(",", -1)).map(String::strip).filter(id -> !id.isEmpty()).toList();
        if (given.isEmpty() || given.size() > MOST_IDS) {
            throw invalid("ids", "between 1 and " + MOST_IDS + " ids");
        }
        List<UUID> questionIds = new ArrayList<>();
        given.forEach(id -> uuid(id).ifPresent(questionIds::add));
        return new Ids(questionIds, given);
    }

    private static Sort sort(String asked, QueryText text, UUID similarTo) {
        Sort fitting = similarTo != null ? Sort.SIMILARITY : text != null ? Sort.RELEVANCE : Sort.CHANGED;
        Sort sort = asked == null ? fitting : Sort.named(asked).orElseThrow(() -> invalid("sort", "unknown order"));
        if ((sort == Sort.RELEVANCE && text == null) || (sort == Sort.SIMILARITY && similarTo == null)) {
            throw invalid("sort", "needs something to compare with: " + (sort == Sort.RELEVANCE ? "q" : "similarTo"));
        }
        return sort;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            // Then it is an id of the bank.
            return Optional.empty();
        }
    }

    static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The search can't be understood.").withError(field, message);
    }

    /** All of these as PostgreSQL takes arrays. */
    static String[] array(List<String> values, String... more) {
        return Stream.concat(values.stream(), Arrays.stream(more)).toArray(String[]::new);
    }
}

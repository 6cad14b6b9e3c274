package io.readyroom.question.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a query demands of a row {@code question_search s}, as SQL, and the arguments that this takes. */
final class Conditions {

    /** How many numbers of two signatures, {@code c} and {@code x}, are equal. */
    static final String LIKENESS = IntStream.rangeClosed(1, 32)
            .mapToObj(i -> "CAST(c.signature[%d] = x.signature[%d] AS int)".formatted(i, i))
            .collect(Collectors.joining(" + "));

    private final SearchQuery query;
    private final List<Object> arguments = new ArrayList<>();
    private final String wordsParameter;
    private final String prefixesParameter;
    private final String likeParameter;

    Conditions(SearchQuery query) {
        this.query = query;
        this.wordsParameter = query.text() == null ? null : bind(query.text().words());
        this.prefixesParameter = query.text() == null || query.text().prefixes().isEmpty() ? null
                : bind(query.text().prefixes());
        this.likeParameter = query.similarTo() == null ? null : bind(query.similarTo());
    }

    /** The parameter that stands for a value. */
    String bind(Object value) {
        arguments.add(value);
        return "$" + arguments.size();
    }

    List<Object> arguments() {
        return arguments;
    }

    /** The parameter that stands for the question that the others shall be like. */
    String like() {
        return likeParameter;
    }

    /** All of it; indexes can answer each part. */
    String all() {
        List<String> all = new ArrayList<>();
        if (query.text() != null) {
            all.add(worded());
        } else if (!query.requiredTerms().isEmpty()) {
            all.add("s.terms @> " + bind(SearchQuery.array(query.requiredTerms())));
        }
        query.alternatives().forEach(terms -> all.add("s.terms && " + bind(SearchQuery.array(terms))));
        if (!query.flags().isEmpty()) {
            all.add("s.flags && " + bind(SearchQuery.array(query.flags())));
        }
        addBounds(all);
        addIds(all);
        if (query.similarTo() != null) {
            all.add("s.bands && (SELECT x.bands FROM question_search x WHERE x.question_id = " + likeParameter + ")");
            all.add("s.question_id <> " + likeParameter);
        }
        return all.isEmpty() ? "true" : String.join(" AND ", all);
    }

    /**
     * The same for rows that come in the order of an index, on which it is to be a mere filter: as a test of a truth value no
     * index answers it.
     */
    String filter() {
        String exam = query.exam().map(code -> "s.exam_code = " + bind(code) + " AND ").orElse("");
        return exam + "(" + all() + ") IS TRUE" + (query.sort().isOfMeasured() ? " AND " + measured() : "");
    }

    /** How well the words fit. */
    String rank() {
        return query.words().stream()
                .map(words -> "WHEN s.terms @> '{%s}' THEN ts_rank(s.document, %s, 1)".formatted(words.term(), asked(words)))
                .collect(Collectors.joining(" ", "CASE ", " ELSE 0 END"));
    }

    private String worded() {
        return query.words().stream()
                .map(words -> "(s.terms @> %s AND s.document @@ %s)"
                        .formatted(bind(SearchQuery.array(query.requiredTerms(), words.term())), asked(words)))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private String asked(Words words) {
        String typed = "websearch_to_tsquery('" + words.configuration() + "', " + wordsParameter + ")";
        return prefixesParameter == null ? typed
                : "(" + typed + " && to_tsquery('" + words.configuration() + "', " + prefixesParameter + "))";
    }

    private void addBounds(List<String> all) {
        SearchQuery.Bounds bounds = query.bounds();
        addBound(all, "s.facility >= CAST(%s AS int)", bounds.facilityMin());
        addBound(all, "s.facility <= CAST(%s AS int)", bounds.facilityMax());
        addBound(all, "s.discrimination >= CAST(%s AS int)", bounds.discriminationMin());
        addBound(all, "s.discrimination <= CAST(%s AS int)", bounds.discriminationMax());
        addBound(all, "s.attempts >= CAST(%s AS bigint)", bounds.attemptsMin());
        if (query.sort().isOfMeasured()) {
            all.add(measured());
        }
    }

    private void addBound(List<String> all, String condition, Object bound) {
        if (bound != null) {
            all.add(condition.formatted(bind(bound)));
        }
    }

    private String measured() {
        return query.sort().column() + " IS NOT NULL";
    }

    private void addIds(List<String> all) {
        if (query.ids() != null) {
            String sources = bind(SearchQuery.array(query.ids().sourceIds()));
            String questions = bind(query.ids().questionIds().toArray(UUID[]::new));
            all.add("(s.source_id = ANY (" + sources + ") OR s.question_id = ANY (" + questions + "))");
        }
    }
}

package io.readyroom.question.search;

import java.util.List;

/**
 * The SQL of a page.
 *
 * @param arguments in the order of its parameters
 */
record SearchStatement(String sql, List<Object> arguments) {

    /** What an author is shown of a question, behind the key of its place in the order. */
    private static final String DETAILS = """
            p.text AS key, s.question_id, s.source_id, s.exam_code, s.terms, s.flags, s.attempts, s.oldest_reference,
              s.changed_at, t.facility, t.discrimination, c.id AS current_id, c.number AS current_number,
              c.status AS current_status, o.id AS open_id, o.number AS open_number, o.status AS open_status,
              left(CAST(v.content AS json) ->> 'stem', 300) AS title, v.type, v.pool, v.language, v.difficulty
            """;
    private static final String JOINS = """
            page p JOIN question_search s ON s.question_id = p.question_id
            JOIN question_version v ON v.id = coalesce(s.current_version_id, s.open_version_id)
            LEFT JOIN question_version c ON c.id = s.current_version_id
            LEFT JOIN question_version o ON o.id = s.open_version_id
            LEFT JOIN item_statistics t ON t.question_version_id = s.measured_as
            """;
    /** What pages and facets are made of. */
    private static final String MATCH = """
            s.question_id, s.terms, s.flags, s.changed_at, s.source_id, s.facility, s.discrimination, s.signature, s.document""";
    private static final String FACETS = """
            (SELECT CAST(json_object_agg(f.term, f.n) AS text)
             FROM (SELECT t.term, count(*) AS n FROM hit CROSS JOIN LATERAL unnest(hit.terms || hit.flags) AS t(term)
                   GROUP BY t.term) f)
            """;

    /**
     * The first page with the number of matches and their facets, all of it as far as there are no more matches than are
     * sorted; otherwise the page is empty. There is always a row, which has no question when there is none.
     */
    static SearchStatement first(SearchQuery query, int most, int candidates, int limit) {
        Conditions conditions = new Conditions(query);
        String hits = "hit AS MATERIALIZED (" + hits(query, conditions, most + 1, candidates) + ")";
        String sorted = query.sort() == Sort.SIMILARITY ? "true" : "(SELECT count(*) FROM hit) <= " + most;
        String page = page(query.sort(), key(query, conditions), "hit s WHERE " + sorted, "true", limit);
        String sql = "WITH " + hits + ", " + page + " SELECT (SELECT count(*) FROM hit) AS total, " + FACETS
                + " AS facets, " + DETAILS + " FROM (VALUES (1)) AS one(n) LEFT JOIN (" + JOINS + ") ON true ORDER BY "
                + query.sort().orderBy("p.key", "p.question_id");
        return new SearchStatement(sql, conditions.arguments());
    }

    /** Matches in no order; but where they are compared with another question, the most alike. */
    private static String hits(SearchQuery query, Conditions conditions, int most, int candidates) {
        return query.sort() == Sort.SIMILARITY
                ? "SELECT " + MATCH + ", n.likeness FROM (SELECT * FROM " + compared(conditions, candidates)
                        + " ORDER BY s.likeness DESC, s.question_id DESC LIMIT " + most
                        + ") n JOIN question_search s ON s.question_id = n.question_id"
                : "SELECT " + MATCH + " FROM question_search s WHERE " + conditions.all() + " LIMIT " + most;
    }

    /**
     * How like another question those are that are compared with it: always the same ones, whichever page is asked for. Only
     * what that takes is read of them.
     */
    private static String compared(Conditions conditions, int candidates) {
        return "(SELECT c.question_id, " + Conditions.LIKENESS + " AS likeness FROM (SELECT s.question_id, s.signature"
                + " FROM question_search s WHERE " + conditions.all() + " ORDER BY s.question_id DESC LIMIT " + candidates
                + ") c CROSS JOIN (SELECT signature FROM question_search WHERE question_id = " + conditions.like() + ") x) s";
    }

    /** A page of matches that are sorted; behind a position. */
    static SearchStatement sparse(SearchQuery query, Position after, int candidates, int limit) {
        Conditions conditions = new Conditions(query);
        String source = query.sort() == Sort.SIMILARITY ? compared(conditions, candidates) + " WHERE true"
                : "question_search s WHERE " + conditions.all();
        String page = page(query.sort(), key(query, conditions), source, behind(query, conditions, after), limit);
        return paged(query, page, conditions);
    }

    /**
     * A page of matches that are many: read in the order of an index, or, where the order is none of an index, of the newest
     * of them.
     *
     * @param after null for the first page
     * @param ranked so many of the newest
     */
    static SearchStatement dense(SearchQuery query, Position after, int ranked, int limit) {
        Conditions conditions = new Conditions(query);
        String source = query.sort().column() != null ? "question_search s WHERE " + conditions.filter()
                : "(SELECT s.question_id, s.terms, s.document FROM question_search s WHERE " + conditions.all() + " ORDER BY "
                        + Sort.CHANGED.orderBy(Sort.CHANGED.column(), "s.question_id") + " LIMIT " + ranked + ") s WHERE true";
        String page = page(query.sort(), key(query, conditions), source, behind(query, conditions, after), limit);
        return paged(query, page, conditions);
    }

    private static SearchStatement paged(SearchQuery query, String page, Conditions conditions) {
        String sql = "WITH " + page + " SELECT " + DETAILS + " FROM " + JOINS + " ORDER BY "
                + query.sort().orderBy("p.key", "p.question_id");
        return new SearchStatement(sql, conditions.arguments());
    }

    private static String page(Sort sort, String key, String source, String behind, int limit) {
        return """
                page AS (SELECT k.question_id, k.key, %s AS text FROM (SELECT s.question_id, %s AS key FROM %s) k
                  WHERE %s ORDER BY %s LIMIT %d)
                """.formatted(sort.text("k.key"), key, source, behind, sort.orderBy("k.key", "k.question_id"), limit);
    }

    private static String behind(SearchQuery query, Conditions conditions, Position after) {
        return after == null ? "true"
                : query.sort().after("k.key", "k.question_id", conditions.bind(after.key()),
                        conditions.bind(after.questionId()));
    }

    private static String key(SearchQuery query, Conditions conditions) {
        return switch (query.sort()) {
            case RELEVANCE -> conditions.rank();
            case SIMILARITY -> "s.likeness";
            default -> query.sort().column();
        };
    }
}

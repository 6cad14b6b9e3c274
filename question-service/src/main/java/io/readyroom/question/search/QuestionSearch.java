package io.readyroom.question.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Finds questions. Costs one statement; a second one when there are more matches than are sorted. */
@Singleton
class QuestionSearch {

    private final Pool pool;
    private final SearchConfig config;

    QuestionSearch(Pool pool, SearchConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** @param after null for the first page */
    Uni<SearchResponse> find(SearchQuery query, Position after, int limit) {
        if (after == null) {
            return first(query, limit);
        }
        SearchStatement statement = after.dense() ? SearchStatement.dense(query, after, config.ranked(), limit + 1)
                : SearchStatement.sparse(query, after, config.candidates(), limit + 1);
        return run(statement).map(rows -> page(rows, query, after.dense(), limit, null));
    }

    private Uni<SearchResponse> first(SearchQuery query, int limit) {
        int most = config.exactUpTo();
        return run(SearchStatement.first(query, most, config.candidates(), limit + 1)).chain(rows -> {
            Found found = Found.of(rows, most);
            if (found.total().exact() || query.sort() == Sort.SIMILARITY) {
                return Uni.createFrom().item(page(rows, query, false, limit, found));
            }
            return run(SearchStatement.dense(query, null, config.ranked(), limit + 1))
                    .map(dense -> page(dense, query, true, limit, found));
        });
    }

    private Uni<RowSet<Row>> run(SearchStatement statement) {
        return pool.preparedQuery(statement.sql()).execute(Tuple.from(statement.arguments()));
    }

    /** What the first statement says of all matches. */
    private record Found(SearchResponse.Total total, String facets) {

        static Found of(RowSet<Row> rows, int most) {
            Row any = rows.iterator().next();
            long count = any.getLong("total");
            return new Found(new SearchResponse.Total(Math.min(count, most), count <= most), any.getString("facets"));
        }
    }

    private static SearchResponse page(RowSet<Row> rows, SearchQuery query, boolean dense, int limit, Found found) {
        List<FoundQuestion> items = new ArrayList<>();
        String next = null;
        for (Row row : rows) {
            UUID id = row.getUUID("question_id");
            if (id != null && items.size() < limit) {
                items.add(FoundQuestion.from(row, query.sort()));
                next = new Position(dense, row.getString("key"), id).toCursor(query.sort());
            }
        }
        return new SearchResponse(items, rows.size() > limit ? next : null, found == null ? null : found.total(),
                found == null ? null : Facets.of(found.facets()));
    }
}

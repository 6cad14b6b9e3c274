package io.readyroom.question.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.question.Bank;
import io.readyroom.question.Service;
import io.readyroom.question.bank.AuthoredMother;
import io.vertx.mutiny.sqlclient.Pool;

/** With bounds so low that a few questions are too many to be sorted: the pages must be those of a search without bounds. */
@QuarkusTest
class DenseSearchResourceTest {

    private static final String EXAM = "az-104";
    private static final int QUESTIONS = 40;

    @Inject
    Pool pool;

    private final String run = "d" + UUID.randomUUID().toString().substring(0, 8);

    private record Bounds(int exactUpTo, int ranked, int candidates) implements SearchConfig {
    }

    @BeforeEach
    void draft() {
        Service.awaitContent();
        for (int i = 0; i < QUESTIONS; i++) {
            Bank.draft(EXAM, UUID.randomUUID(), List.of(AuthoredMother.question("%s-%02d".formatted(run, i * 7 % QUESTIONS),
                    run + " stem " + i, "x" + i % 2, "y")));
        }
        Bank.execute("UPDATE question_search SET facility = abs(hashtext(source_id)) % 10, discrimination = 5, attempts = 1"
                + " WHERE source_id LIKE '" + run + "%'");
    }

    @Test
    void givesTheSamePagesAsASearchThatSortsEverything() throws Throwable {
        for (String sort : List.of("changed", "sourceId", "facility", "discrimination")) {
            for (String q : new String[] { null, run + " stem" }) {
                for (String exam : new String[] { null, EXAM }) {
                    SearchParameters asked = asked(sort, q, exam);
                    assertThat(all(new Bounds(10, 10, 10), asked)).as(sort + " " + q + " " + exam)
                            .isEqualTo(all(new Bounds(5_000, 10, 10), asked)).hasSize(QUESTIONS);
                }
            }
        }
    }

    @Test
    void saysThatThereAreMoreThanItCounted() throws Throwable {
        SearchResponse first = page(new Bounds(10, 10, 10), asked("changed", null, EXAM), null);

        assertThat(first.total()).isEqualTo(new SearchResponse.Total(10, false));
        assertThat(first.items()).hasSize(3);
        assertThat(first.nextCursor()).isNotNull();
        assertThat(first.facets().get("exam")).singleElement()
                .satisfies(count -> assertThat(count.count()).isLessThanOrEqualTo(11));
    }

    @Test
    void ranksTheNewestWhereTooManyMatch() throws Throwable {
        SearchParameters asked = asked(null, run + " stem", EXAM);

        List<String> met = all(new Bounds(10, 10, 10), asked);

        List<String> newest = Bank.texts("SELECT source_id FROM question_search WHERE source_id LIKE '" + run
                + "%' ORDER BY changed_at DESC, question_id DESC LIMIT 10");
        assertThat(met).containsExactlyInAnyOrderElementsOf(newest);
    }

    /** However many newer ones have words in common with it, too: those that are counted are the most alike. */
    @Test
    void findsTheMostAlikeAmongMoreThanItCounts() throws Throwable {
        String twin = run + "-00";
        Bank.draft(EXAM, UUID.randomUUID(), List.of(AuthoredMother.question(run + "-new", run + " stem 0", "x0", "y")));
        SearchParameters asked = new SearchParameters();
        asked.similarTo = Bank.questionId(run + "-new").toString();
        asked.limit = 3;

        SearchResponse first = page(new Bounds(10, 10, 5_000), asked, null);

        assertThat(first.items().get(0).sourceId()).isEqualTo(twin);
        assertThat(first.items().get(0).similarity()).isEqualTo(1.0);
        assertThat(all(new Bounds(10, 10, 5_000), asked)).isEqualTo(all(new Bounds(5_000, 10, 5_000), asked))
                .doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    private SearchParameters asked(String sort, String q, String exam) {
        SearchParameters asked = new SearchParameters();
        asked.sort = sort;
        asked.q = q;
        asked.exam = exam == null ? null : List.of(exam);
        asked.ids = q == null
                ? String.join(",", IntStream.range(0, QUESTIONS).mapToObj(i -> "%s-%02d".formatted(run, i)).toList())
                : null;
        asked.limit = 3;
        return asked;
    }

    private List<String> all(SearchConfig bounds, SearchParameters asked) throws Throwable {
        List<String> met = new ArrayList<>();
        String cursor = null;
        do {
            SearchResponse page = page(bounds, asked, cursor);
            page.items().forEach(item -> met.add(item.sourceId()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return met;
    }

    private SearchResponse page(SearchConfig bounds, SearchParameters asked, String cursor) throws Throwable {
        SearchQuery query = SearchQuery.of(asked);
        Position after = cursor == null ? null : Position.read(cursor, query.sort());
        return VertxContextSupport.subscribeAndAwait(() -> new QuestionSearch(pool, bounds).find(query, after, asked.limit));
    }
}

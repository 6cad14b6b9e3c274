package io.readyroom.question.blueprint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.form.BlueprintRules;
import io.readyroom.question.form.FormNeeds;

/**
 * What there is, seen from one kind of form.
 *
 * @param needs whose pools and groups count
 * @param language of the forms
 */
record Stock(List<StockRow> rows, FormNeeds needs, String language, GradingPolicy policy) {

    /** Everything of a domain or an objective, in any pool and language. */
    CoverageResponse.PublishedCounts published(Predicate<StockRow> which) {
        return new CoverageResponse.PublishedCounts(rows.stream().filter(which).mapToInt(StockRow::questions).sum(),
                counts(which, StockRow::pool), counts(which, row -> row.type().wireName()),
                counts(which, StockRow::difficulty), counts(which, StockRow::language));
    }

    private Map<String, Integer> counts(Predicate<StockRow> which, Function<StockRow, String> by) {
        return rows.stream().filter(which).collect(groupingBy(by, TreeMap::new, summingInt(StockRow::questions)));
    }

    /** What forms can use of a domain, in their unit. */
    int ofDomain(String domain) {
        return usable().filter(row -> row.main() && row.domain().equals(domain)).mapToInt(this::worth).sum();
    }

    int ofObjective(String objective) {
        return usable().filter(row -> row.objective().equals(objective)).mapToInt(StockRow::questions).sum();
    }

    int ofType(QuestionType type) {
        return usable().filter(row -> row.main() && row.type() == type).mapToInt(StockRow::questions).sum();
    }

    /** Case studies or series that have at least so many questions. */
    int groups(String stimulusKind, int least) {
        return (int) offered().filter(row -> row.main() && !row.pilot() && stimulusKind.equals(row.stimulusKind()))
                .collect(groupingBy(StockRow::stimulusId, summingInt(StockRow::questions)))
                .values().stream().filter(questions -> questions >= least).count();
    }

    int pilots() {
        return offered().filter(row -> row.main() && row.pilot() && row.stimulusId() == null).mapToInt(StockRow::questions)
                .sum();
    }

    private Stream<StockRow> offered() {
        return rows.stream().filter(row -> row.language().equals(language) && needs.pools().contains(row.pool()));
    }

    private Stream<StockRow> usable() {
        return offered().filter(row -> !row.pilot() && (row.stimulusId() == null || needs.groups() || isWanted(row)));
    }

    private boolean isWanted(StockRow row) {
        boolean isSeries = PublishedQuestion.SERIES.equals(row.stimulusKind());
        return (isSeries ? needs.series() : needs.caseStudies()).count() > 0;
    }

    private int worth(StockRow row) {
        boolean points = needs.unit() == BlueprintRules.Unit.POINTS;
        return row.questions() * (points ? policy.maxPoints(row.components()) : 1);
    }
}

package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.form.Shortage.Missing;

/**
 * The reasons against a form that counting finds, whatever questions are chosen. Each is certain: it counts at least what there
 * is. That it finds none does not say that there is a form.
 */
final class Counted {

    private final Supply supply;
    private final Design design;
    private final int size;
    private final int[] needs;
    private final Map<Shelves.Kind, Integer> seen;

    Counted(Supply supply, int size) {
        this.supply = supply;
        this.design = supply.design();
        this.size = size;
        this.needs = supply.needs(size);
        this.seen = supply.repeats() ? Map.of() : supply.seenSingles();
    }

    /**
     * Where questions would have to appear in more forms than the exposure cap allows, because there are too few of them. Each
     * rule by itself.
     */
    List<Missing> exposed() {
        List<Missing> missing = new ArrayList<>();
        exposed(Rule.PILOTS, design.pilots(), supply.pilots().stream().mapToInt(List::size).sum(), missing);
        exposed(Rule.CASE_STUDIES, PublishedQuestion.CASE_STUDY, missing);
        exposed(Rule.SERIES, PublishedQuestion.SERIES, missing);
        if (design.groups(PublishedQuestion.CASE_STUDY).count() + design.groups(PublishedQuestion.SERIES).count() == 0) {
            exposedSingles(missing);
        }
        return missing;
    }

    private void exposed(Rule rule, String stimulusKind, List<Missing> missing) {
        exposed(rule, design.groups(stimulusKind).count(),
                supply.groups(stimulusKind).stream().mapToInt(List::size).sum(), missing);
    }

    private void exposed(Rule rule, int need, int there, List<Missing> missing) {
        if (capped(there) < need) {
            missing.add(new Missing(rule, need, capped(there)));
        }
    }

    private void exposedSingles(List<Missing> missing) {
        for (int domain = 0; domain < needs.length; domain++) {
            int have = capped(singles(domain, stock -> stock.shelf().questions().size()));
            if (have < needs[domain]) {
                missing.add(new Missing(supply.domains().get(domain), needs[domain], have, Rule.EXPOSURE, null, unit()));
            }
        }
        for (int type = 0; type < Shelves.TYPES.size(); type++) {
            int have = capped(ofType(type));
            if (have < design.typeMin(type)) {
                missing.add(
                        new Missing(Shortage.ANY, design.typeMin(type), have, Rule.EXPOSURE, Shelves.TYPES.get(type), null));
            }
        }
    }

    private int ofType(int type) {
        return supply.stocks().stream().flatMap(List::stream).filter(stock -> stock.shelf().kind().type() == type)
                .mapToInt(stock -> stock.shelf().questions().size()).sum();
    }

    /** How many of so many may be in each form. */
    private int capped(int there) {
        return Math.toIntExact((long) there * design.exposureCap() / Design.PERCENT);
    }

    List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        pilots(missing);
        groups(PublishedQuestion.CASE_STUDY, Rule.CASE_STUDIES, missing);
        groups(PublishedQuestion.SERIES, Rule.SERIES, missing);
        for (int domain = 0; domain < needs.length; domain++) {
            domain(domain, missing);
        }
        if (missing.isEmpty() && !design.countsPoints()) {
            types(missing);
        }
        return missing;
    }

    private void pilots(List<Missing> missing) {
        int have = (int) supply.pilots().stream().flatMap(List::stream).filter(supply::isOffered).count();
        if (have < design.pilots()) {
            missing.add(new Missing(Rule.PILOTS, design.pilots(), have));
        }
    }

    private void groups(String stimulusKind, Rule rule, List<Missing> missing) {
        BlueprintRules.Groups wanted = design.groups(stimulusKind);
        long have = wanted.count() == 0 ? 0
                : usable(stimulusKind).filter(group -> group.size() >= wanted.least()).count();
        if (have < wanted.count()) {
            missing.add(new Missing(rule, wanted.count(), Math.toIntExact(have)));
        }
    }

    /** What can be used of each group, of domains that the form has. */
    private Stream<List<PooledQuestion>> usable(String stimulusKind) {
        return supply.groups(stimulusKind).stream().flatMap(List::stream).map(supply::usable)
                .map(group -> group.stream().filter(question -> needs[supply.domain(question)] > 0).toList());
    }

    private void domain(int domain, List<Missing> missing) {
        int ofGroups = Stream.of(PublishedQuestion.CASE_STUDY, PublishedQuestion.SERIES)
                .mapToInt(kind -> fromGroups(kind, question -> supply.domain(question) == domain)).sum();
        int have = ofGroups + singles(domain, this::atMost);
        if (have < needs[domain]) {
            missing.add(new Missing(supply.domains().get(domain), needs[domain], have, Rule.DOMAIN, null, unit()));
        }
    }

    private BlueprintRules.Unit unit() {
        return design.countsPoints() ? BlueprintRules.Unit.POINTS : null;
    }

    /** What single questions of a domain are worth. */
    private int singles(int domain, ToIntFunction<Supply.Stock> questions) {
        return supply.stocks().get(domain).stream()
                .mapToInt(stock -> questions.applyAsInt(stock) * supply.worth(stock.shelf().kind())).sum();
    }

    /** The most that a try could get to see of a shelf. */
    private int atMost(Supply.Stock stock) {
        int there = stock.shelf().questions().size();
        return Math.min(supply.share(there, Design.PERCENT - 1), there - seen.getOrDefault(stock.shelf().kind(), 0));
    }

    /** The most that the groups of a form could bring of some questions: those that have most of them. */
    private int fromGroups(String stimulusKind, Predicate<PooledQuestion> asked) {
        BlueprintRules.Groups wanted = design.groups(stimulusKind);
        return wanted.count() == 0 ? 0
                : usable(stimulusKind)
                        .map(group -> group.stream().filter(asked).map(Shelves.Kind::of).map(supply::worth)
                                .sorted(Comparator.reverseOrder()).limit(wanted.most()).mapToInt(Integer::intValue).sum())
                        .sorted(Comparator.reverseOrder()).limit(wanted.count()).mapToInt(Integer::intValue).sum();
    }

    /** Plans with all that could be there; where even that breaks a bound of a type, nothing keeps it. */
    private void types(List<Missing> missing) {
        Tray[][] trays = IntStream.range(0, needs.length).mapToObj(this::trays).toArray(Tray[][]::new);
        Plan plan = new Plan(supply, trays, needs, new Tally(needs.length));
        SplittableRandom random = new SplittableRandom(size);
        if (!new Filling(plan, supply, supply.selection(), random).fill()) {
            return;
        }
        OptionalInt stuck = new TypeMix(plan, design, random).settle();
        stuck.ifPresent(type -> missing.add(plan.count(type) < design.typeMin(type)
                ? new Missing(Shortage.ANY, design.typeMin(type), plan.count(type), Rule.TYPE, Shelves.TYPES.get(type), null)
                : new Missing(Shortage.ANY, plan.count(type), design.typeMax(type), Rule.TYPE_MAX, Shelves.TYPES.get(type),
                        null)));
    }

    private Tray[] trays(int domain) {
        Stream<Tray> singles = supply.stocks().get(domain).stream()
                .map(stock -> new Tray(stock.shelf(), domain, stock.rank(), atMost(stock)));
        Stream<Tray> groups = IntStream.range(0, Shelves.TYPES.size()).mapToObj(type -> ofGroups(domain, type));
        return Stream.concat(singles, groups).toArray(Tray[]::new);
    }

    /** As if the questions of groups stood by themselves. */
    private Tray ofGroups(int domain, int type) {
        int atMost = Stream.of(PublishedQuestion.CASE_STUDY, PublishedQuestion.SERIES)
                .mapToInt(kind -> fromGroups(kind, question -> supply.domain(question) == domain
                        && question.type().equals(Shelves.TYPES.get(type))))
                .sum();
        Shelves.Kind kind = new Shelves.Kind(new Shelves.Place("", ""), supply.domains().get(domain), type, 0, 1);
        return new Tray(new Shelves.Shelf(kind, List.of()), domain, 0, atMost);
    }
}

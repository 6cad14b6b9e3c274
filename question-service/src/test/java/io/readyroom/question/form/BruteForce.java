package io.readyroom.question.form;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.form.BlueprintRules.Groups;
import io.readyroom.question.form.BlueprintRules.TypeSpan;

/**
 * Says whether there is a form by trying every choice of questions of a small bank against the rules as an author would read
 * them. Knows nothing of how forms are made.
 */
final class BruteForce {

    /** Rules that don't count for once. */
    enum Relaxed {
        ENEMIES,
        TYPES
    }

    private final List<PublishedQuestion> bank;
    private final BlueprintRules rules;
    private final FormOrder order;

    BruteForce(List<PublishedQuestion> bank, BlueprintRules rules, FormOrder order) {
        this.bank = bank;
        this.rules = rules;
        this.order = order;
    }

    /** With other numbers of groups and pilots. */
    BruteForce with(Integer caseStudies, Integer series, Integer pilots) {
        return new BruteForce(bank, new BlueprintRules(rules.unit(), rules.size(), rules.weights(), rules.types(),
                rules.difficulty(), fewer(rules.caseStudies(), caseStudies), fewer(rules.series(), series),
                pilots == null ? rules.pilots() : pilots, rules.pools(), rules.repeats(), rules.exposureCap(),
                rules.siblingsApart(), rules.languages()), order);
    }

    private static Groups fewer(Groups groups, Integer count) {
        return groups == null || count == null ? groups : new Groups(count, groups.least(), groups.most());
    }

    boolean isThereOne(int size, Relaxed... relaxed) {
        Set<Relaxed> without = EnumSet.noneOf(Relaxed.class);
        without.addAll(List.of(relaxed));
        List<PublishedQuestion> offered = offered().toList();
        int questions = size + rules.pilots();
        return IntStream.range(0, 1 << offered.size()).filter(choice -> Integer.bitCount(choice) == questions)
                .anyMatch(choice -> keepsRules(IntStream.range(0, offered.size())
                        .filter(i -> ((choice >> i) & 1) == 1).mapToObj(offered::get).toList(), size, without));
    }

    /** Questions that the learner, the pools and the language leave. */
    Stream<PublishedQuestion> offered() {
        boolean repeats = rules.repeats() == null || rules.repeats();
        return bank.stream().filter(question -> order.wanted().pools().contains(question.pool()))
                .filter(question -> question.language().equals(order.wanted().language()))
                .filter(question -> repeats || !order.seen().contains(question.questionId()));
    }

    boolean keepsRules(List<PublishedQuestion> form, int size, Set<Relaxed> without) {
        List<PublishedQuestion> scored = form.stream().filter(question -> !question.pilot()).toList();
        boolean pilots = form.size() - scored.size() == rules.pilots()
                && form.stream().filter(PublishedQuestion::pilot).allMatch(pilot -> pilot.stimulusId() == null);
        return pilots && scored.size() == size && keepsWeights(scored, size)
                && (without.contains(Relaxed.TYPES) || keepsTypes(scored))
                && keepsGroups(scored, PublishedQuestion.CASE_STUDY, rules.caseStudies())
                && keepsGroups(scored, PublishedQuestion.SERIES, rules.series())
                && (without.contains(Relaxed.ENEMIES) || keepsApart(form));
    }

    private boolean keepsWeights(List<PublishedQuestion> scored, int size) {
        Map<String, Long> counts = scored.stream().collect(groupingBy(PublishedQuestion::domain, counting()));
        Map<String, Integer> needs = Allotment.of(order.blueprint().weights(), size);
        return needs.keySet().containsAll(counts.keySet())
                && needs.entrySet().stream().allMatch(need -> counts.getOrDefault(need.getKey(), 0L) == (long) need.getValue());
    }

    private boolean keepsTypes(List<PublishedQuestion> scored) {
        return rules.types().stream().allMatch(span -> keeps(span, scored));
    }

    private static boolean keeps(TypeSpan span, List<PublishedQuestion> scored) {
        QuestionType type = span.type();
        long count = scored.stream().filter(question -> question.type() == type).count();
        return (span.min() == null || count >= span.min()) && (span.max() == null || count <= span.max());
    }

    private static boolean keepsGroups(List<PublishedQuestion> scored, String kind, Groups wanted) {
        Map<UUID, Long> sizes = scored.stream().filter(question -> kind.equals(question.stimulusKind()))
                .collect(groupingBy(PublishedQuestion::stimulusId, counting()));
        int count = wanted == null ? 0 : wanted.count();
        return sizes.size() == count && sizes.values().stream()
                .allMatch(size -> size >= Objects.requireNonNullElse(wanted.least(), 1)
                        && size <= Objects.requireNonNullElse(wanted.most(), Integer.MAX_VALUE));
    }

    private boolean keepsApart(List<PublishedQuestion> form) {
        return form.stream().allMatch(one -> form.stream().noneMatch(other -> one.enemies().contains(other.sourceId())
                || (Boolean.TRUE.equals(rules.siblingsApart()) && one.siblings().contains(other.sourceId()))));
    }
}

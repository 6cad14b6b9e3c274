package io.readyroom.scoring.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.bank.ExamFacts.Domain;
import io.readyroom.scoring.bank.ExamFacts.Objective;
import io.readyroom.scoring.readiness.Attempt;

/** The objectives of the outline in force, with what is known of each. A domain without objectives is one itself. */
final class Topics {

    private static final double PRIOR = 2;

    private final Goal goal;
    private final Map<String, double[]> byDomain = new HashMap<>();
    private final Map<String, double[]> byObjective = new HashMap<>();

    private Topics(Goal goal, List<Attempt> attempts) {
        this.goal = goal;
        for (Attempt attempt : attempts) {
            add(byDomain, attempt.domain(), attempt.outcome());
            if (attempt.objective() != null) {
                add(byObjective, attempt.objective(), attempt.outcome());
            }
        }
    }

    static List<Topic> of(Goal goal, ExamFacts exam, List<Attempt> attempts) {
        Topics topics = new Topics(goal, attempts);
        List<Domain> domains = exam.outline().domains();
        double whole = domains.stream().mapToDouble(Topics::middle).sum();
        List<Topic> all = new ArrayList<>();
        domains.forEach(domain -> all.addAll(topics.topics(domain, whole == 0 ? 0 : middle(domain) / whole)));
        return all;
    }

    /** What the learner says to know and the outline in force doesn't have. */
    static SortedSet<String> unknown(List<String> known, ExamFacts exam) {
        SortedSet<String> unknown = new TreeSet<>(known);
        for (Domain domain : exam.outline().domains()) {
            unknown.remove(domain.code());
            domain.objectives().forEach(objective -> unknown.remove(objective.code()));
        }
        return unknown;
    }

    private static double middle(Domain domain) {
        return (domain.weightMin() + domain.weightMax()) / 2.0;
    }

    private static void add(Map<String, double[]> sums, String code, double outcome) {
        double[] sum = sums.computeIfAbsent(code, unseen -> new double[2]);
        sum[0]++;
        sum[1] += outcome;
    }

    private List<Topic> topics(Domain domain, double weight) {
        double mastery = mastery(byDomain.get(domain.code()), goal.audience().expected());
        boolean known = goal.known().contains(domain.code());
        if (domain.objectives().isEmpty()) {
            return List.of(new Topic(domain.code(), domain.title(), domain.code(), weight, count(byDomain.get(domain.code())),
                    mastery, known));
        }
        double each = weight / domain.objectives().size();
        return domain.objectives().stream().map(objective -> topic(domain, objective, each, mastery, known)).toList();
    }

    private Topic topic(Domain domain, Objective objective, double weight, double prior, boolean known) {
        double[] sum = byObjective.get(objective.code());
        return new Topic(objective.code(), objective.title(), domain.code(), weight, count(sum), mastery(sum, prior),
                known || goal.known().contains(objective.code()));
    }

    private static int count(double[] sum) {
        return sum == null ? 0 : (int) sum[0];
    }

    private static double mastery(double[] sum, double prior) {
        return sum == null ? prior : (sum[1] + PRIOR * prior) / (sum[0] + PRIOR);
    }
}

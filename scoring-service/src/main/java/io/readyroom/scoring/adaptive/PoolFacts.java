package io.readyroom.scoring.adaptive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.readyroom.scoring.ability.Elo;
import io.readyroom.scoring.ability.GuessFloor;
import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.ParameterSet;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.bank.QuestionFacts;
import io.readyroom.scoring.bank.QuestionFacts.Assignment;
import io.readyroom.scoring.bank.QuestionFacts.Version;
import io.readyroom.scoring.grading.GradingPolicy;

/**
 * What pools of an exam are made of.
 *
 * @param state of the bank that they were read in
 * @param versions all that were ever told, by question: a session may hold one that is no longer the current one
 * @param keys of the current versions, as far as they have arrived
 */
record PoolFacts(String state, ExamFacts exam, List<QuestionFacts> questions, Map<UUID, List<Version>> versions,
        Map<UUID, KeyRevision> keys) {

    private static final String PRACTICE = "practice";
    private static final String DEFAULT_LANGUAGE = "en";
    private static final Assignment NOWHERE = new Assignment("", "", "");

    static boolean isOffered(QuestionFacts question) {
        return question.isPublished() && PRACTICE.equals(question.pool());
    }

    /** The pool by one parameter set. What that doesn't have stands where its author has put it. */
    ItemPool pool(ParameterSet set) {
        Map<UUID, Set<UUID>> enemies = enemies();
        Map<UUID, PooledItem> known = new HashMap<>();
        Map<String, List<PooledItem>> byDomain = new HashMap<>();
        for (QuestionFacts question : questions) {
            versions.getOrDefault(question.questionId(), question.versions())
                    .forEach(version -> known.put(version.questionVersionId(), item(question, version, set, enemies)));
            PooledItem current = known.computeIfAbsent(question.currentVersionId(),
                    id -> item(question, new Version(id, question.measuredAs()), set, enemies));
            if (isOffered(question) && isUsable(question) && !current.domain().isEmpty()) {
                byDomain.computeIfAbsent(current.domain(), domain -> new ArrayList<>()).add(current);
            }
        }
        byDomain.values().forEach(items -> items.sort(Comparator.comparing(PooledItem::questionId)));
        Map<String, Double> shares = shares();
        return new ItemPool(set.number(), shares, Map.copyOf(byDomain), Map.copyOf(known), Optional.ofNullable(exam.cut())
                .filter(cut -> cut.fraction() != null)
                .flatMap(cut -> PassCurve.of(shares, byDomain, cut.fraction())));
    }

    private boolean isUsable(QuestionFacts question) {
        KeyRevision key = keys.get(question.currentVersionId());
        return key != null && !key.voided() && key.type() == question.type();
    }

    private PooledItem item(QuestionFacts question, Version version, ParameterSet set,
            Map<UUID, Set<UUID>> enemies) {
        Assignment place = question.assignment(exam.outline().version()).orElse(NOWHERE);
        ItemParameters parameters = set.find(version.measuredAs())
                .orElseGet(() -> ItemParameters.coldStart(Elo.priorDifficulty(question.difficulty()), usualFloor(question)));
        KeyRevision key = keys.get(version.questionVersionId());
        int components = key == null || exam.gradingPolicy() == GradingPolicy.ALL_OR_NOTHING ? 1 : key.key().components();
        return new PooledItem(question.questionId(), version.questionVersionId(), place.objective(), place.domain(),
                question.type(), question.language() == null ? DEFAULT_LANGUAGE : question.language(), parameters, components,
                enemies.getOrDefault(question.questionId(), Set.of()));
    }

    private double usualFloor(QuestionFacts question) {
        return question.type() == null ? 0 : GuessFloor.usual(question.type(), exam.gradingPolicy());
    }

    /** Midpoints of the weights, normalised (domain, section 1). */
    private Map<String, Double> shares() {
        double sum = exam.outline().domains().stream().mapToDouble(PoolFacts::midpoint).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        exam.outline().domains().forEach(domain -> shares.put(domain.code(), midpoint(domain) / sum));
        return shares;
    }

    private static double midpoint(ExamFacts.Domain domain) {
        return Math.max(domain.weightMin() + domain.weightMax(), 1) / 2.0;
    }

    private Map<UUID, Set<UUID>> enemies() {
        Map<UUID, Set<UUID>> enemies = new HashMap<>();
        questions.forEach(question -> question.enemies().forEach(enemy -> {
            enemies.computeIfAbsent(question.questionId(), id -> new HashSet<>()).add(enemy);
            enemies.computeIfAbsent(enemy, id -> new HashSet<>()).add(question.questionId());
        }));
        return enemies;
    }
}

package io.readyroom.question.form;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.QuestionType;

/**
 * The published questions of one exam, arranged so that drawing some costs what is drawn and not what there is. Immutable; a
 * change of the bank makes new pools.
 */
public final class QuestionPools {

    static final QuestionPools EMPTY = new QuestionPools(List.of(), null);

    /** Questions that differ in nothing a filter asks for. */
    private record Bucket(String pool, String language, QuestionType type, String difficulty, List<PooledQuestion> questions) {

        boolean fits(String wantedPool, Wanted wanted) {
            return pool.equals(wantedPool) && language.equals(wanted.language()) && Wanted.admits(wanted.types(), type)
                    && Wanted.admits(wanted.difficulties(), difficulty);
        }
    }

    private record Kind(String pool, String language, QuestionType type, String difficulty) {
    }

    private final OutlineVersion outline;
    private final Map<UUID, PooledQuestion> byId;
    private final Map<String, List<Bucket>> byDomain;
    private final Map<String, List<Bucket>> byObjective;
    private final Shelves shelves;

    private QuestionPools(List<PooledQuestion> questions, OutlineVersion outline) {
        this.outline = outline;
        // A pilot may turn out to have a wrong key: it stands only where a blueprint asks for pilots.
        List<PooledQuestion> scored = questions.stream().filter(question -> !question.pilot()).toList();
        byId = questions.stream().collect(toUnmodifiableMap(PooledQuestion::questionId, question -> question));
        byDomain = buckets(scored.stream().map(question -> Map.entry(question.domain(), question)));
        byObjective = buckets(scored.stream()
                .flatMap(question -> question.objectives().stream().map(objective -> Map.entry(objective, question))));
        shelves = Shelves.of(questions);
    }

    /** Arranges the questions of one exam that no outline is known of. */
    static QuestionPools of(Collection<PublishedQuestion> questions, GradingPolicy policy) {
        return of(questions, policy, null);
    }

    /**
     * Arranges the questions of one exam.
     *
     * @param outline by which they are placed
     */
    public static QuestionPools of(Collection<PublishedQuestion> questions, GradingPolicy policy, OutlineVersion outline) {
        Map<String, UUID> ids = questions.stream()
                .collect(toMap(PublishedQuestion::sourceId, PublishedQuestion::questionId));
        Map<UUID, Set<UUID>> enemies = enemies(questions, ids);
        return new QuestionPools(questions.stream()
                .map(question -> PooledQuestion.from(question, policy.maxPoints(question.components()),
                        enemies.getOrDefault(question.questionId(), Set.of()), known(question.siblings(), ids)))
                .toList(), outline);
    }

    /** The outline by which the questions are placed: a form of these pools is a form of that outline. */
    Optional<OutlineVersion> outline() {
        return Optional.ofNullable(outline);
    }

    Optional<PooledQuestion> find(UUID questionId) {
        return Optional.ofNullable(byId.get(questionId));
    }

    /** The same questions as blueprints with rules ask for them. */
    Shelves shelves() {
        return shelves;
    }

    /** Whether there is any question in this language in one of these pools. */
    boolean speaks(String language, List<String> pools) {
        return byDomain.values().stream().flatMap(List::stream)
                .anyMatch(bucket -> bucket.language().equals(language) && pools.contains(bucket.pool()));
    }

    /** A deck for a domain from one pool; with objectives wanted, of those of them that lie in the domain. */
    Deck<PooledQuestion> deck(String domain, String pool, Wanted wanted) {
        List<List<PooledQuestion>> fitting = new ArrayList<>();
        if (wanted.objectives().isEmpty()) {
            addFitting(byDomain.getOrDefault(domain, List.of()), pool, wanted, fitting);
        } else {
            wanted.objectives().stream().sorted()
                    .forEach(objective -> addFitting(byObjective.getOrDefault(objective, List.of()), pool, wanted, fitting));
        }
        return new Deck<>(fitting);
    }

    /** A deck of the questions of an objective, from all pools that are wanted. */
    Deck<PooledQuestion> deck(String objective, Wanted wanted) {
        List<List<PooledQuestion>> fitting = new ArrayList<>();
        wanted.pools().forEach(pool -> addFitting(byObjective.getOrDefault(objective, List.of()), pool, wanted, fitting));
        return new Deck<>(fitting);
    }

    private static void addFitting(List<Bucket> buckets, String pool, Wanted wanted, List<List<PooledQuestion>> fitting) {
        for (Bucket bucket : buckets) {
            if (bucket.fits(pool, wanted)) {
                fitting.add(bucket.questions());
            }
        }
    }

    private static Map<String, List<Bucket>> buckets(Stream<Map.Entry<String, PooledQuestion>> placed) {
        Map<String, List<PooledQuestion>> grouped = placed
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        Map<String, List<Bucket>> buckets = new HashMap<>();
        grouped.forEach((key, questions) -> buckets.put(key, byKind(questions)));
        return Map.copyOf(buckets);
    }

    /** In a fixed order, whatever order the questions came in: a seed must find the same buckets again. */
    private static List<Bucket> byKind(List<PooledQuestion> questions) {
        Map<Kind, List<PooledQuestion>> kinds = questions.stream().sorted((a, b) -> a.sourceId().compareTo(b.sourceId()))
                .collect(groupingBy(question -> new Kind(question.pool(), question.language(), question.type(),
                        question.difficulty())));
        return kinds.entrySet().stream().sorted((a, b) -> a.getKey().toString().compareTo(b.getKey().toString()))
                .map(kind -> new Bucket(kind.getKey().pool(), kind.getKey().language(), kind.getKey().type(),
                        kind.getKey().difficulty(), List.copyOf(kind.getValue())))
                .toList();
    }

    private static Map<UUID, Set<UUID>> enemies(Collection<PublishedQuestion> questions, Map<String, UUID> ids) {
        Map<UUID, Set<UUID>> enemies = new HashMap<>();
        for (PublishedQuestion question : questions) {
            for (UUID enemy : known(question.enemies(), ids)) {
                enemies.computeIfAbsent(question.questionId(), id -> new HashSet<>()).add(enemy);
                enemies.computeIfAbsent(enemy, id -> new HashSet<>()).add(question.questionId());
            }
        }
        return enemies;
    }

    private static Set<UUID> known(List<String> sourceIds, Map<String, UUID> ids) {
        return sourceIds.stream().filter(ids::containsKey).map(ids::get).collect(toUnmodifiableSet());
    }
}

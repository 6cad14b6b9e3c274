package io.readyroom.gateway.question;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.readyroom.gateway.neighbour.Neighbours;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Question versions by id. A published version never changes, so each is read once per replica; when a class starts together,
 * those who come second wait for the read that is under way.
 */
@Singleton
public class QuestionVersions {

    private static final String NEIGHBOUR = "question-service";
    /** The ids of this many fit a URI of 4 KiB. */
    private static final int BATCH = 80;

    private final QuestionClient client;
    private final ObjectMapper json;
    private final AsyncCache<UUID, Version> known;

    QuestionVersions(@RestClient QuestionClient client, QuestionConfig config, ObjectMapper json) {
        this.client = client;
        this.json = json;
        this.known = Caffeine.newBuilder().maximumSize(config.cachedVersions()).buildAsync();
    }

    /** The versions by id; fails when one of them can't be had. */
    public Uni<Map<UUID, CandidateQuestion>> candidates(Collection<UUID> ids) {
        return Uni.createFrom().completionStage(() -> known.getAll(Set.copyOf(ids), (missing, executor) -> load(missing)))
                .invoke(found -> requireAll(ids, found)).map(QuestionVersions::questions)
                .onFailure().transform(failure -> Neighbours.broken(NEIGHBOUR, failure));
    }

    /** The text of a version that has been read before. */
    public Optional<RenderedQuestion> rendered(UUID id) {
        return Optional.ofNullable(known.synchronous().getIfPresent(id)).map(Version::rendered);
    }

    /** Explanations and references by version id; only for versions whose keys the caller may see. */
    public Uni<Map<UUID, Rationale>> rationales(Collection<UUID> ids) {
        return inBatches(ids, batch -> client.rationales(batch).map(Rationales::items))
                .map(items -> items.stream().collect(toMap(Rationale::questionVersionId, item -> item, (a, b) -> a)))
                .onFailure().transform(failure -> Neighbours.broken(NEIGHBOUR, failure));
    }

    private CompletableFuture<Map<UUID, Version>> load(Set<? extends UUID> ids) {
        return inBatches(ids, batch -> client.versions(batch).map(CandidateQuestions::items))
                .map(items -> items.stream().collect(toMap(CandidateQuestion::questionVersionId, this::render, (a, b) -> a)))
                .subscribeAsCompletionStage();
    }

    private Version render(CandidateQuestion question) {
        return new Version(question, QuestionRenderer.render(question, json));
    }

    private static Map<UUID, CandidateQuestion> questions(Map<UUID, Version> versions) {
        return versions.entrySet().stream().collect(toMap(Map.Entry::getKey, version -> version.getValue().question()));
    }

    private static <T> Uni<List<T>> inBatches(Collection<? extends UUID> ids, Function<String, Uni<? extends List<T>>> read) {
        List<UUID> all = List.copyOf(ids);
        List<String> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(
                    all.subList(from, Math.min(all.size(), from + BATCH)).stream().map(UUID::toString).collect(joining(",")));
        }
        return Multi.createFrom().iterable(batches).onItem().transformToUniAndMerge(read)
                .onItem().transformToIterable(Function.identity()).collect().asList();
    }

    private static void requireAll(Collection<UUID> ids, Map<UUID, Version> found) {
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new IllegalStateException("question version " + id + " is in a session but not in the bank");
        });
    }

    /** What the resources compose, and the same as text for the short way. */
    private record Version(CandidateQuestion question, RenderedQuestion rendered) {
    }
}

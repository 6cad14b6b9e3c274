package io.readyroom.question.form;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.readyroom.question.catalogue.Mode;

/** The authors' blueprints that are in use, one an exam and mode at most; without one the built-in one holds. */
@Singleton
public class CurrentBlueprints {

    private record Use(String exam, Mode mode) {
    }

    private final AtomicReference<Map<Use, BlueprintVersion>> current = new AtomicReference<>(Map.of());

    public void replace(Collection<BlueprintVersion> active) {
        current.set(active.stream().collect(toUnmodifiableMap(version -> new Use(version.exam(), version.mode()),
                Function.identity())));
    }

    Optional<BlueprintVersion> find(String exam, Mode mode) {
        return Optional.ofNullable(current.get().get(new Use(exam, mode)));
    }
}

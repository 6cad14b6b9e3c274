package io.readyroom.question.blueprint;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.question.form.CurrentBlueprints;
import io.smallrye.mutiny.Uni;

/** Takes what is in use into memory. */
@Singleton
public class ActiveBlueprints {

    private final BlueprintRepository blueprints;
    private final CurrentBlueprints current;

    ActiveBlueprints(BlueprintRepository blueprints, CurrentBlueprints current) {
        this.blueprints = blueprints;
        this.current = current;
    }

    /** In the session of whoever loads the content. */
    public Uni<Void> load(Mutiny.Session session) {
        return blueprints.active(session)
                .invoke(active -> current.replace(active.stream().map(StoredBlueprint::toVersion).toList()))
                .replaceWithVoid();
    }
}

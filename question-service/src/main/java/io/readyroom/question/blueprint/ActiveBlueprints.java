package io.readyroom.question.blueprint;

import java.util.List;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.question.form.BlueprintVersion;
import io.smallrye.mutiny.Uni;

/** Reads what is in use. */
@Singleton
public class ActiveBlueprints {

    private final BlueprintRepository blueprints;

    ActiveBlueprints(BlueprintRepository blueprints) {
        this.blueprints = blueprints;
    }

    /** In the session of whoever loads the content. */
    public Uni<List<BlueprintVersion>> read(Mutiny.Session session) {
        return blueprints.active(session).map(active -> active.stream().map(StoredBlueprint::toVersion).toList());
    }
}

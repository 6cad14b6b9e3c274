package io.readyroom.question.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.rest.CreateKey;
import io.readyroom.question.snapshot.ContentSnapshot;
import io.smallrye.mutiny.Uni;

/** What resources ask for: reads from memory, writes to the database and lets memory follow before it answers. */
@Singleton
class OutlineDesk {

    private final OutlineAuthoring authoring;
    private final CurrentCatalogue catalogue;
    private final ContentSnapshot snapshot;
    private final Clock clock;

    OutlineDesk(OutlineAuthoring authoring, CurrentCatalogue catalogue, ContentSnapshot snapshot, Clock clock) {
        this.authoring = authoring;
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    OutlineVersion require(OutlineRef outline) {
        return outline.require(catalogue.get(), LocalDate.now(clock));
    }

    ObjectiveMap requireMap(OutlineRef from, OutlineRef to) {
        return catalogue.get().map(require(from).end(), require(to).end())
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "Nobody has mapped these two outlines."));
    }

    Uni<OutlineVersion> create(OutlineVersion outline, UUID author, CreateKey<OutlineVersion> key) {
        return authoring.create(outline, author, key).call(snapshot::catchUp);
    }

    Uni<List<ObjectiveMap>> edit(OutlineVersion outline, String ifMatch) {
        return authoring.edit(outline, ifMatch).call(snapshot::catchUp);
    }

    Uni<Boolean> map(ObjectiveMap map, String ifMatch) {
        return authoring.map(map, ifMatch).call(snapshot::catchUp);
    }
}

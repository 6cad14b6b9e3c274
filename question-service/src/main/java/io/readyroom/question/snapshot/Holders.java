package io.readyroom.question.snapshot;

import jakarta.inject.Singleton;

import io.readyroom.question.blueprint.ActiveBlueprints;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.form.CurrentPools;

/** Where the loaded content goes. */
@Singleton
class Holders {

    private final CurrentCatalogue catalogue;
    private final CurrentPools pools;
    private final ActiveBlueprints blueprints;

    Holders(CurrentCatalogue catalogue, CurrentPools pools, ActiveBlueprints blueprints) {
        this.catalogue = catalogue;
        this.pools = pools;
        this.blueprints = blueprints;
    }

    CurrentCatalogue catalogue() {
        return catalogue;
    }

    CurrentPools pools() {
        return pools;
    }

    ActiveBlueprints blueprints() {
        return blueprints;
    }
}

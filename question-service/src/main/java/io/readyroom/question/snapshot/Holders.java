package io.readyroom.question.snapshot;

import jakarta.inject.Singleton;

import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.form.CurrentBlueprints;
import io.readyroom.question.form.CurrentPools;

/** Where the loaded content goes. */
@Singleton
class Holders {

    private final CurrentCatalogue catalogue;
    private final CurrentPools pools;
    private final CurrentBlueprints blueprints;

    Holders(CurrentCatalogue catalogue, CurrentPools pools, CurrentBlueprints blueprints) {
        this.catalogue = catalogue;
        this.pools = pools;
        this.blueprints = blueprints;
    }

    /**
     * The pools first: who takes the catalogue and then the pools may find newer pools than catalogue, which have their outline
     * with them, but never older ones.
     */
    void replace(Content content) {
        pools.replace(content.pools());
        catalogue.replace(content.catalogue());
        blueprints.replace(content.blueprints());
    }
}

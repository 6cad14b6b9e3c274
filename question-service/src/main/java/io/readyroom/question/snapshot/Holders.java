package io.readyroom.question.snapshot;

import jakarta.inject.Singleton;

import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.form.CurrentPools;

/** Where the loaded content goes. */
@Singleton
class Holders {

    private final CurrentCatalogue catalogue;
    private final CurrentPools pools;

    Holders(CurrentCatalogue catalogue, CurrentPools pools) {
        this.catalogue = catalogue;
        this.pools = pools;
    }

    CurrentCatalogue catalogue() {
        return catalogue;
    }

    CurrentPools pools() {
        return pools;
    }
}

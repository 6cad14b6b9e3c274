package io.readyroom.question.seed;

import io.readyroom.question.catalogue.CatalogueFacts;

/** The shipped catalogue, for tests of other packages. */
public final class ShippedCatalogue {

    private ShippedCatalogue() {
    }

    public static CatalogueFacts facts() {
        return FilesMother.content().catalogue();
    }
}

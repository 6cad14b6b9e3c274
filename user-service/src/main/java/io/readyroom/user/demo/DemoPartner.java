package io.readyroom.user.demo;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.user.organisation.KnownOrganisation;
import io.smallrye.mutiny.Uni;

/** An organisation with a client whose id is written down where people try things out. */
@Singleton
class DemoPartner {

    /** Also in the welcome of the local run. */
    static final UUID CLIENT = UUID.fromString("019aa1f0-0000-7000-8000-00000000c11e");
    private static final UUID ORGANISATION = UUID.fromString("019aa1f0-0000-7000-8000-000000005c00");
    private static final String NAME = "Demo school";

    private final KnownOrganisation organisations;

    DemoPartner(KnownOrganisation organisations) {
        this.organisations = organisations;
    }

    Uni<Void> open(String secret) {
        return organisations.open(ORGANISATION, NAME, CLIENT, secret);
    }
}

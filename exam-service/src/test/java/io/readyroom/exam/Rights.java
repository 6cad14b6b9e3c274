package io.readyroom.exam;

import java.util.UUID;

/** Gives learners what they would have bought, without waiting for events. */
public final class Rights {

    private Rights() {
    }

    /** An entitlement without end to an exam; whoever tells of the exam later is believed. */
    public static void grant(Learner learner, String exam, String family) {
        Stored.change("INSERT INTO exam_offer (exam, version, family, products) VALUES ('" + exam + "', 1, '" + family
                + "', '[]') ON CONFLICT DO NOTHING");
        Stored.change("INSERT INTO entitlement (id, version, account_id, family, status) VALUES ('" + UUID.randomUUID()
                + "', 1, '" + learner.id() + "', '" + family + "', 'active')");
    }
}

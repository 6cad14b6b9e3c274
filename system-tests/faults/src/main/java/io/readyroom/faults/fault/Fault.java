package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;

/** Something that goes wrong while people sit exams. */
public interface Fault {

    /** For {@code -Dfault=…} and the report. */
    String name();

    /** How long, from {@link Stage#healed()} or else from the strike, anybody may still be failed. */
    Duration bound();

    /** Goes wrong, and returns when it is over or will not get better by itself. */
    void strike(Stage stage);

    /** What it asks for beyond the invariants: what is missing, in words. */
    default List<String> missing(LedgerBook book) {
        return List.of();
    }
}

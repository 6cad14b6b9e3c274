package io.readyroom.faults.invariant;

import java.nio.file.Path;

import io.readyroom.faults.canary.Canaries;
import io.readyroom.faults.event.Broker;
import io.readyroom.faults.event.Meddling;
import io.readyroom.faults.event.NewRecords;

/**
 * What the harness has planted and done, and where its traces would be.
 *
 * @param canaries texts that must turn up nowhere
 * @param meddling what was put into topics and deleted from them
 * @param logs folder of the processes' logs
 */
public record Trail(Canaries canaries, Meddling meddling, Broker broker, Path logs) {

    NewRecords newRecords() {
        return new NewRecords(broker, meddling);
    }
}

package io.readyroom.scoring.ability;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The parameters of an exam's items as one calibration left them; never changes.
 *
 * @param number 0 for the one before all calibrations, which is empty
 * @param items by the version that they are measured as
 */
public record ParameterSet(String exam, int number, Map<UUID, ItemParameters> items) {

    public ParameterSet {
        items = Map.copyOf(items);
    }

    static ParameterSet none(String exam) {
        return new ParameterSet(exam, 0, Map.of());
    }

    public Optional<ItemParameters> find(UUID measuredAs) {
        return Optional.ofNullable(items.get(measuredAs));
    }

    /** Estimated ones: those that don't follow every answer any more. */
    Optional<ItemParameters> calibrated(UUID measuredAs) {
        return find(measuredAs).filter(ItemParameters::isCalibrated);
    }
}

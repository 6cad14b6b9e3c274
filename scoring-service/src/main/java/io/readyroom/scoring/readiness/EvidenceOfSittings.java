package io.readyroom.scoring.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.scoring.ability.GuessFloor;
import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Scales;
import io.readyroom.scoring.readiness.Evidence.Simulation;
import io.readyroom.scoring.result.ExamResult;
import io.readyroom.scoring.sitting.GradedSlot;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.submission.ExamSessionSubmitted;

/** Makes evidence of sittings that measure: first attempts only, without rapid guesses. */
final class EvidenceOfSittings {

    private static final String SIMULATION = "exam";

    private final Scales scales;
    private final Map<UUID, ItemParameters> asked = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Simulation> simulations = new ArrayList<>();

    private EvidenceOfSittings(Scales scales) {
        this.scales = scales;
    }

    /** @param sittings oldest first */
    static Evidence of(List<Sitting> sittings, Scales scales) {
        EvidenceOfSittings evidence = new EvidenceOfSittings(scales);
        sittings.forEach(sitting -> evidence.add(sitting.submission().session(), sitting.scored().result(),
                GradedSlot.counted(sitting.submission().session(), sitting.scored().items())));
        return new Evidence(evidence.attempts, evidence.simulations, evidence.measuredShare());
    }

    private double measuredShare() {
        long measured = asked.values().stream().filter(ItemParameters::isCalibrated).count();
        return asked.isEmpty() ? 0 : (double) measured / asked.size();
    }

    private void add(ExamSessionSubmitted session, ExamResult result, List<GradedSlot> counted) {
        List<ItemParameters> form = new ArrayList<>();
        int rapid = 0;
        for (GradedSlot slot : counted.stream().filter(GradedSlot::hasPoints).toList()) {
            ItemParameters item = item(session, slot);
            form.add(item);
            if (slot.isRapidGuess()) {
                rapid++;
            } else if (slot.isFirstAttempt()) {
                attempts.add(new Attempt(session.sessionId(), session.submittedAt(), slot.slot().domain(),
                        slot.slot().objective(), item, slot.share(), slot.timeSpentMs()));
            }
        }
        if (SIMULATION.equals(session.mode()) && !form.isEmpty()) {
            simulations.add(new Simulation(session.submittedAt(), form, result.repeatShare().doubleValue(),
                    (double) rapid / form.size()));
        }
    }

    private ItemParameters item(ExamSessionSubmitted session, GradedSlot slot) {
        UUID version = slot.slot().questionVersionId();
        double floor = GuessFloor.of(slot.slot().type(), slot.slot().shape(), session.facts().gradingPolicy());
        return asked.computeIfAbsent(version, unseen -> scales.parameters(session.exam(), unseen, floor));
    }
}

package io.readyroom.scoring.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.scoring.readiness.Evidence.Simulation;
import io.readyroom.scoring.readiness.Parameters.Estimate;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;

/** Makes evidence of sessions. First attempts only; what was answered in less than three seconds is a guess and left out. */
final class EvidenceOfSessions {

    private static final int RAPID_MS = 3_000;
    private static final String SIMULATION = "exam";

    private final Map<UUID, Estimate> parameters;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Simulation> simulations = new ArrayList<>();

    private EvidenceOfSessions(Map<UUID, Estimate> parameters) {
        this.parameters = parameters;
    }

    /** @param sessions oldest first */
    static Evidence of(List<ExamSessionSubmitted> sessions, Map<UUID, SessionOutcome> outcomes,
            Map<UUID, Estimate> parameters) {
        EvidenceOfSessions evidence = new EvidenceOfSessions(parameters);
        sessions.forEach(session -> evidence.add(session, outcomes.get(session.sessionId())));
        long measured = parameters.values().stream().filter(Estimate::measured).count();
        return new Evidence(evidence.attempts, evidence.simulations,
                parameters.isEmpty() ? 0 : (double) measured / parameters.size());
    }

    private void add(ExamSessionSubmitted session, SessionOutcome outcome) {
        Map<Integer, Integer> times = new HashMap<>();
        session.answers().stream().filter(answer -> answer.timeSpentMs() != null)
                .forEach(answer -> times.put(answer.position(), answer.timeSpentMs()));
        List<Item> form = new ArrayList<>();
        int rapid = 0;
        for (Slot slot : session.slots()) {
            Double share = outcome.shares().get(slot.position());
            if (share == null) {
                continue;
            }
            Item item = parameters.get(slot.questionVersionId()).item();
            form.add(item);
            Integer time = times.get(slot.position());
            if (time != null && time < RAPID_MS) {
                rapid++;
            } else if (!slot.repeated()) {
                attempts.add(new Attempt(session.sessionId(), session.submittedAt(), slot.domain(), slot.objective(), item,
                        share, time));
            }
        }
        if (SIMULATION.equals(session.mode()) && !form.isEmpty()) {
            simulations.add(new Simulation(session.submittedAt(), form, outcome.repeatShare(), (double) rapid / form.size()));
        }
    }
}

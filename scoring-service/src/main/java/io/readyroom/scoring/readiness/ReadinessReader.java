package io.readyroom.scoring.readiness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.readyroom.scoring.bank.ExamFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Assesses learners from what is stored about them. */
@ApplicationScoped
public class ReadinessReader {

    private final EvidenceReader evidence;
    private final List<Recalibrations> recalibrations;

    ReadinessReader(EvidenceReader evidence, @All List<Recalibrations> recalibrations) {
        this.evidence = evidence;
        this.recalibrations = recalibrations;
    }

    /** What was known of a learner before that moment. */
    public Uni<Evidence> evidence(SqlConnection client, UUID learner, String exam, Instant before) {
        return evidence.before(client, learner, exam, before);
    }

    /**
     * What the service says, or would have said at that moment of what was answered until then, by the parameters and the
     * correction of today.
     */
    public Uni<Assessment> assess(SqlConnection client, UUID learner, ExamFacts exam, Instant at) {
        return evidence.before(client, learner, exam.exam(), at)
                .chain(known -> recalibration(client, exam.exam())
                        .map(correction -> ReadinessRule.assess(exam, known, correction, at)));
    }

    private Uni<Recalibration> recalibration(SqlClient client, String exam) {
        return recalibrations.isEmpty() ? Uni.createFrom().item(Recalibration.NONE)
                : recalibrations.get(0).current(client, exam);
    }
}

package io.readyroom.scoring.readiness;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.ability.ScaleReader;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingReader;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Reads a learner's evidence from their results: the latest {@value #MOST_SESSIONS} sessions and the latest
 * {@value #MOST_SIMULATIONS} simulations, so that it never grows and no practice pushes a simulation out.
 */
@ApplicationScoped
class EvidenceReader {

    private static final int MOST_SESSIONS = 20;
    private static final int MOST_SIMULATIONS = 3;

    private static final String SESSIONS = """
            (SELECT s.session_id
             FROM submission s JOIN result r ON r.session_id = s.session_id AND r.is_current
             WHERE s.learner_id = $1 AND s.exam = $2 AND s.mode <> 'review' AND s.measured IS NULL
               AND s.submitted_at < $3
             ORDER BY s.submitted_at DESC LIMIT %d)
            UNION
            (SELECT s.session_id
             FROM submission s JOIN result r ON r.session_id = s.session_id AND r.is_current
             WHERE s.learner_id = $1 AND s.exam = $2 AND s.mode = 'exam' AND s.submitted_at < $3
             ORDER BY s.submitted_at DESC LIMIT %d)""".formatted(MOST_SESSIONS, MOST_SIMULATIONS);

    private final SittingReader sittings;
    private final ScaleReader scales;

    EvidenceReader(SittingReader sittings, ScaleReader scales) {
        this.sittings = sittings;
        this.scales = scales;
    }

    /** What was known before that moment, by what the questions are measured by today. */
    Uni<Evidence> before(SqlConnection client, UUID learner, String exam, Instant moment) {
        return client.preparedQuery(SESSIONS).execute(Tuple.of(learner, exam, moment.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.stream().map(row -> row.getUUID("session_id")).toList())
                .chain(sessions -> sittings.read(client, sessions))
                .map(EvidenceReader::measuring)
                .chain(measuring -> scales.of(client, Set.of(exam), versions(measuring))
                        .map(known -> EvidenceOfSittings.of(measuring, known)));
    }

    private static List<Sitting> measuring(List<Sitting> read) {
        return read.stream().filter(one -> one.submission().session().measures())
                .sorted(Comparator.comparing(one -> one.submission().session().submittedAt())).toList();
    }

    private static Set<UUID> versions(List<Sitting> sittings) {
        return sittings.stream().flatMap(one -> one.submission().session().slots().stream()).map(Slot::questionVersionId)
                .collect(Collectors.toSet());
    }
}

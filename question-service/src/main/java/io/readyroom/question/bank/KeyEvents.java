package io.readyroom.question.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.content.QuestionType;
import io.smallrye.mutiny.Uni;

/** Makes {@code AnswerKeyChanged} of all revisions of versions' keys. */
@Singleton
class KeyEvents {

    private static final String READ = """
            SELECT v.id, v.question_id, q.exam_code, v.type, v.components, k.revision, k.key, k.voided, k.reason,
              CAST(extract(epoch FROM k.created_at) * 1000000 AS bigint)
            FROM question_version v JOIN question q ON q.id = v.question_id JOIN answer_key k ON k.question_version_id = v.id
            WHERE v.id IN (SELECT CAST(x AS uuid) FROM json_array_elements_text(CAST(CAST($1 AS text) AS json)) AS x)
            ORDER BY v.id, k.revision
            """;
    private static final long MICROS = 1_000_000;
    private static final long NANOS_OF_MICRO = 1_000;

    /** @param policyOf an exam's grading policy, which says how many points a question is worth */
    Uni<List<OutgoingEvent>> changed(Transaction tx, Collection<UUID> versionIds, Function<String, GradingPolicy> policyOf) {
        return tx.select(READ, ContentJson.write(versionIds)).map(rows -> {
            Map<UUID, List<Object[]>> byVersion = new LinkedHashMap<>();
            rows.forEach(row -> byVersion.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add(row));
            return byVersion.values().stream().map(revisions -> event(revisions, policyOf)).toList();
        });
    }

    private static OutgoingEvent event(List<Object[]> rows, Function<String, GradingPolicy> policyOf) {
        Object[] any = rows.get(0);
        List<AnswerKeyChanged.Revision> revisions = rows.stream().map(KeyEvents::revision).toList();
        int maxPoints = policyOf.apply((String) any[2]).maxPoints(((Number) any[4]).intValue());
        AnswerKeyChanged event = new AnswerKeyChanged(revisions.get(revisions.size() - 1).revision(), (UUID) any[0],
                (UUID) any[1], (String) any[2], QuestionType.named((String) any[3]).orElseThrow(), maxPoints, revisions);
        String versionId = any[0].toString();
        return OutgoingEvent.of(Topics.ANSWER_KEYS, versionId, "AnswerKeyChanged", versionId, event.aggregateVersion(),
                ContentJson.write(event));
    }

    private static AnswerKeyChanged.Revision revision(Object[] row) {
        long micros = ((Number) row[9]).longValue();
        Instant at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * NANOS_OF_MICRO);
        return new AnswerKeyChanged.Revision(((Number) row[5]).intValue(), (String) row[6], (Boolean) row[7], (String) row[8],
                at);
    }
}

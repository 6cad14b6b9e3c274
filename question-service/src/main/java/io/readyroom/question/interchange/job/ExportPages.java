package io.readyroom.question.interchange.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredQuestions;
import io.readyroom.question.bank.AuthoredQuestions.Known;
import io.readyroom.question.bank.AuthoredQuestions.Standing;
import io.readyroom.question.bank.AuthoredStimulus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads what an export writes, some questions at a time, and counts what was written. */
@Singleton
class ExportPages {

    private static final String NEXT = """
            SELECT question_id FROM question_search
            WHERE exam_code = $1 AND terms @> $2 AND question_id > $3 ORDER BY question_id LIMIT $4
            """;

    private final Pool pool;
    private final AuthoredQuestions questions;
    private final JobReport report;
    private final JobProgress progress;
    private final JobConfig config;

    ExportPages(Pool pool, AuthoredQuestions questions, JobReport report, JobProgress progress, JobConfig config) {
        this.pool = pool;
        this.questions = questions;
        this.report = report;
        this.progress = progress;
        this.config = config;
    }

    /**
     * Some questions.
     *
     * @param standings the versions that are asked for
     * @param stimuli of them, by the ids of their texts
     * @param last question that was looked at; null at the end
     */
    record ExportPage(List<Standing> standings, Map<UUID, AuthoredStimulus> stimuli, UUID last) {
    }

    /** Those behind a question. */
    Uni<ExportPage> next(String exam, ExportSettings settings, UUID after) {
        Tuple arguments = Tuple.of(exam, settings.terms().toArray(String[]::new), after, config.batch());
        return pool.withConnection(connection -> connection.preparedQuery(NEXT).execute(arguments).chain(rows -> {
            List<UUID> ids = new ArrayList<>();
            for (Row row : rows) {
                ids.add(row.getUUID(0));
            }
            return ids.isEmpty() ? Uni.createFrom().item(new ExportPage(List.of(), Map.of(), null))
                    : read(Transaction.on(connection), settings, ids);
        }));
    }

    private Uni<ExportPage> read(Transaction tx, ExportSettings settings, List<UUID> ids) {
        return questions.byId(tx, ids).chain(known -> {
            List<Standing> standings = known.stream().map(question -> wanted(question, settings)).filter(Objects::nonNull)
                    .toList();
            List<UUID> texts = standings.stream().map(Standing::stimulusId).filter(Objects::nonNull).distinct().toList();
            return questions.stimuli(tx, texts)
                    .map(stimuli -> new ExportPage(standings, stimuli, ids.get(ids.size() - 1)));
        });
    }

    private static Standing wanted(Known question, ExportSettings settings) {
        return switch (settings.versions()) {
            case ExportSettings.CURRENT -> question.current();
            case ExportSettings.OPEN -> question.open();
            default -> question.open() == null ? question.current() : question.open();
        };
    }

    /**
     * Counts questions that were looked at, and keeps the lines of the report.
     *
     * @param lines of all of them; only those that say something are kept
     */
    Uni<Boolean> tell(Job job, UUID replica, List<ReportItem> lines) {
        return pool.withTransaction(connection -> {
            Transaction tx = Transaction.on(connection);
            List<ReportItem> telling = lines.stream().filter(line -> line.why() != null || !line.losses().isEmpty()).toList();
            return progress.hold(tx, job.id(), replica)
                    .call(() -> report.add(tx, job.id(), telling))
                    .call(() -> progress.add(tx, job.id(), JobProgress.of(lines)))
                    .map(JobProgress.Held::cancelWanted);
        });
    }
}

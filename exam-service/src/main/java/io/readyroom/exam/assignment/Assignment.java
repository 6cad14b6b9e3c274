package io.readyroom.exam.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.question.FormRequest;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;

/**
 * An exam that an organisation lets its candidates sit.
 *
 * @param closedAt when somebody closed it before its time, or null
 * @param attempts how many each candidate has
 * @param timeFactor at least 1
 * @param language null for English
 * @param questionCount null for the mode's own
 * @param filters or null
 * @param returnUrl where a candidate goes afterwards, or null
 * @param group what the organisation calls it, or null
 * @param prerequisites assignments that a candidate has to hand in before
 * @param expectedCandidates or null
 * @param state by the database's clock when it was read
 */
public record Assignment(UUID id, UUID organisationId, boolean livemode, long version, String exam, Mode mode, String title,
        Instant opensAt, Instant closesAt, Instant closedAt, int attempts, BigDecimal timeFactor, String language,
        Integer questionCount, AssignmentFilters filters, String returnUrl, String group, List<UUID> prerequisites,
        Integer expectedCandidates, Instant createdAt, AssignmentState state) {

    /** Of a row of {@code assignment} with the alias {@code a}, as {@link #from} reads them. */
    public static final String COLUMNS = """
            a.id AS assignment_id, a.organisation_id, a.livemode, a.version, a.exam, a.mode, a.title, a.opens_at, a.closes_at,
            a.closed_at, a.attempts, a.time_factor, a.language, a.question_count, a.filters, a.return_url, a.group_name,
            a.prerequisites, a.expected_candidates, a.created_at, %s AS state""".formatted(AssignmentState.SQL);

    private static final String DEFAULT_LANGUAGE = "en";

    /** @param row with the {@link #COLUMNS} */
    public static Assignment from(Row row) {
        JsonObject filters = row.getJsonObject("filters");
        return new Assignment(row.getUUID("assignment_id"), row.getUUID("organisation_id"), row.getBoolean("livemode"),
                row.getLong("version"), row.getString("exam"), Mode.find(row.getString("mode")).orElseThrow(),
                row.getString("title"), instant(row, "opens_at"), instant(row, "closes_at"), instant(row, "closed_at"),
                row.getInteger("attempts"), row.getBigDecimal("time_factor"), row.getString("language"),
                row.getInteger("question_count"), filters == null ? null : AssignmentFilters.from(filters),
                row.getString("return_url"), row.getString("group_name"), List.of(row.getArrayOfUUIDs("prerequisites")),
                row.getInteger("expected_candidates"), instant(row, "created_at"),
                AssignmentState.named(row.getString("state")));
    }

    /** What a form is wanted for; every type that this service can check. */
    public FormRequest toFormRequest(String servedIn, PackedIds seen) {
        return new FormRequest(exam, mode.wire(), servedIn, questionCount, filters == null ? null : filters.toForm(), seen,
                PackedIds.NONE, PackedIds.NONE, ResponseShape.TYPES.stream().sorted().toList());
    }

    public String languageOrDefault() {
        return language == null ? DEFAULT_LANGUAGE : language;
    }

    /** Fails with {@code assignment-closed} or {@code assignment-not-open}. */
    public Assignment requireOpen() {
        return requireOpenBy(Instant.EPOCH);
    }

    /** Fails with {@code assignment-closed}, or with {@code assignment-not-open} when it is not open by a moment. */
    public Assignment requireOpenBy(Instant moment) {
        requireNotClosed();
        if (state == AssignmentState.SCHEDULED && opensAt.isAfter(moment)) {
            throw ProblemException.of(ExamProblem.ASSIGNMENT_NOT_OPEN, "The assignment opens at " + opensAt + ".")
                    .with("opensAt", opensAt);
        }
        return this;
    }

    /** Fails with {@code assignment-closed}. */
    public Assignment requireNotClosed() {
        if (state == AssignmentState.CLOSED) {
            Instant end = closedAt != null && closedAt.isBefore(closesAt) ? closedAt : closesAt;
            throw ProblemException.of(ExamProblem.ASSIGNMENT_CLOSED, "The assignment was closed at " + end + ".")
                    .with("closesAt", end);
        }
        return this;
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant).orElse(null);
    }
}

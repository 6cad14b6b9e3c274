package io.readyroom.exam.candidate;

import java.time.Instant;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A candidate as the organisation sees it.
 *
 * @param id the learner of the candidate's sessions
 */
record CandidateResponse(UUID id, String externalId, String displayName, String group, boolean livemode, Instant createdAt) {

    static CandidateResponse from(Row row) {
        return new CandidateResponse(row.getUUID("id"), row.getString("external_id"), row.getString("display_name"),
                row.getString("group_name"), row.getBoolean("livemode"), row.getOffsetDateTime("created_at").toInstant());
    }
}

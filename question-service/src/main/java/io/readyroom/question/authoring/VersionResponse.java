package io.readyroom.question.authoring;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.web.EditTag;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.Change;
import io.readyroom.question.bank.VersionStatus;
import io.smallrye.mutiny.Uni;

/**
 * A version as authors and reviewers see it, with its key.
 *
 * @param edit goes up with everything that happens to it while it is open; its ETag
 * @param approved whether somebody has agreed to it while it waits for a change set
 * @param stimulusId of the very text that it shows; another text of the same stimulus has another id
 * @param keyRevision absent until it is published
 * @param voided whether its key was voided
 * @param question a document that can be sent back
 */
record VersionResponse(UUID questionId, UUID versionId, String exam, int version, VersionStatus status, Change change, int edit,
        boolean approved, UUID writtenBy, UUID reviewedBy, Instant submittedAt, Instant reviewedAt, Instant publishedAt,
        Instant retiredAt, UUID stimulusId, Integer keyRevision, Boolean voided, QuestionDocument question) {

    /** The version with what stands beside it. */
    static Uni<VersionResponse> of(Mutiny.Session session, AuthoredVersion version) {
        return Standing.read(HibernateTransaction.on(session), version.id()).map(standing -> of(version, standing));
    }

    private static VersionResponse of(AuthoredVersion version, Standing standing) {
        AuthoredVersion.Times times = version.times();
        return new VersionResponse(version.questionId(), version.id(), version.exam(), version.number(), version.status(),
                version.change(), version.edit(), version.isApproved(), version.writtenBy(), version.reviewedBy(),
                times.submittedAt(), times.reviewedAt(), times.publishedAt(), times.retiredAt(), standing.stimulusId(),
                standing.keyRevision(), standing.keyRevision() == null ? null : standing.voided(),
                DocumentWriter.write(version.question()));
    }

    String etag() {
        return new EditTag(version, edit).toString();
    }

    /** The value prints no key. */
    @Override
    public String toString() {
        return "VersionResponse[" + versionId + ", " + status + "]";
    }
}

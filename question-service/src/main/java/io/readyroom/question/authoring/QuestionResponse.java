package io.readyroom.question.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.Change;
import io.readyroom.question.bank.VersionStatus;
import io.readyroom.question.content.QuestionType;

/**
 * A question with what is known of its versions, the oldest first.
 *
 * @param id in the bank
 * @param published number of the version that is served, absent when none is
 * @param open number of the version that is being written or reviewed, absent when none is
 */
record QuestionResponse(UUID questionId, String id, String exam, Integer published, Integer open, List<Summary> versions) {

    /** All but the document. */
    record Summary(int version, UUID versionId, VersionStatus status, Change change, boolean approved, QuestionType type,
            String pool, String language, String difficulty, UUID writtenBy, UUID reviewedBy, Instant submittedAt,
            Instant reviewedAt, Instant publishedAt, Instant retiredAt) {

        static Summary from(AuthoredVersion version) {
            AuthoredVersion.Times times = version.times();
            return new Summary(version.number(), version.id(), version.status(), version.change(), version.isApproved(),
                    version.question().content().type(), version.question().pool(), version.question().language(),
                    version.question().difficulty(), version.writtenBy(), version.reviewedBy(), times.submittedAt(),
                    times.reviewedAt(), times.publishedAt(), times.retiredAt());
        }
    }

    /** @param versions of one question, at least one */
    static QuestionResponse from(List<AuthoredVersion> versions) {
        AuthoredVersion any = versions.get(0);
        return new QuestionResponse(any.questionId(), any.question().sourceId(), any.exam(),
                number(versions, VersionStatus.PUBLISHED), open(versions), versions.stream().map(Summary::from).toList());
    }

    private static Integer number(List<AuthoredVersion> versions, VersionStatus status) {
        return versions.stream().filter(version -> version.status() == status).map(AuthoredVersion::number).findFirst()
                .orElse(null);
    }

    private static Integer open(List<AuthoredVersion> versions) {
        return versions.stream().filter(version -> version.status().isOpen()).map(AuthoredVersion::number).findFirst()
                .orElse(null);
    }
}

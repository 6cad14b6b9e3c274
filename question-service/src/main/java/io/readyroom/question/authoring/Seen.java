package io.readyroom.question.authoring;

import java.util.UUID;

import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.VersionStatus;

/** A version as the caller has read it. */
record Seen(UUID questionId, int number, EditTag tag) {

    /** @throws io.readyroom.platform.web.problem.ProblemException when {@code If-Match} is missing or none of ours */
    static Seen of(UUID questionId, int number, String ifMatch) {
        return new Seen(questionId, number, EditTag.ifMatch(ifMatch));
    }

    /**
     * The version that {@code If-Match} names.
     *
     * @throws io.readyroom.platform.web.problem.ProblemException when it is missing or none of ours
     */
    static Seen of(UUID questionId, String ifMatch) {
        EditTag tag = EditTag.ifMatch(ifMatch);
        if (tag.version() == 0) {
            throw ProblemException.of(CommonProblem.PRECONDITION_FAILED, "This is not an ETag of a version.");
        }
        return new Seen(questionId, tag.version(), tag);
    }

    /**
     * Refuses with {@code precondition-failed} when the version was changed since. One that stands elsewhere in its
     * workflow than expected is let through: that refusal says more, and two who do the same thing at once hear it.
     *
     * @return whether it stands where it is expected
     */
    boolean check(AuthoredVersion version, VersionStatus expected) {
        boolean asExpected = version.status() == expected;
        if (asExpected) {
            tag.require(version.number(), version.edit());
        }
        return asExpected;
    }
}

package io.readyroom.question.authoring;

import java.util.UUID;

import io.readyroom.platform.web.EditTag;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.VersionStatus;

/** A version as the caller has read it. */
record Seen(UUID questionId, int number, EditTag tag) {

    /** @throws io.readyroom.platform.web.problem.ProblemException when {@code If-Match} is missing or none of ours */
    static Seen of(UUID questionId, int number, String ifMatch) {
        return new Seen(questionId, number, EditTag.ifMatch(ifMatch));
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
            tag.require(version.edit());
        }
        return asExpected;
    }
}

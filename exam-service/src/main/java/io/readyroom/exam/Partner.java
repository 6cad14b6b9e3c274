package io.readyroom.exam;

import java.util.UUID;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Caller;

/**
 * An organisation's client. All that it makes and reads is bound to the organisation and the mode: test data and others never
 * meet.
 *
 * @param clientId the client's own account-like id
 * @param livemode false for a client for test data
 */
public record Partner(UUID clientId, UUID organisationId, boolean livemode) {

    /** Fails with {@code forbidden} when the token speaks for no organisation. */
    public static Partner of(Caller caller) {
        return new Partner(caller.accountId(), caller.organisation().orElseThrow(() -> ProblemException
                .of(CommonProblem.FORBIDDEN, "The token speaks for no organisation.")), caller.livemode());
    }
}

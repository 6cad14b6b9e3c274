package io.readyroom.exam.assignment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** Where a candidate goes after a session: nowhere that a browser would run, and over a line that nobody else reads. */
public final class ReturnUrl {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ReturnUrl() {
    }

    /** The address, which may be null; fails with {@code invalid-request} when it is one that nobody may be sent to. */
    public static String require(String address) {
        if (address != null && !isAllowed(address)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Nobody can be sent to that address.")
                    .withError("returnUrl", "an https address without user and password, or http on localhost");
        }
        return address;
    }

    private static boolean isAllowed(String address) {
        try {
            URI url = new URI(address);
            return url.getHost() != null && url.getRawUserInfo() == null
                    && ("https".equals(url.getScheme())
                            || ("http".equals(url.getScheme()) && OWN_MACHINE.contains(url.getHost())));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

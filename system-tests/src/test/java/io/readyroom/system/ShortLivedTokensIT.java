package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Access tokens that live five seconds, those of the services among themselves included. */
@ExtendWith(SharedSystem.class)
class ShortLivedTokensIT {

    private static final Duration LIFETIME = Duration.ofSeconds(5);

    @BeforeAll
    static void shortenLives() {
        SharedSystem.letAccessTokensLive(LIFETIME);
    }

    @AfterAll
    static void restoreLives() {
        SharedSystem.letAccessTokensLiveAsUsual();
    }

    /** A stub would give tokens that never expire, or forget whose they were when they are refreshed. */
    @Test
    void aGuestRefreshesOnTheWayAndLosesNothing() {
        Learner guest = Learner.guest();
        JourneyIT.sit(new Journey(guest));
        assertThat(guest.refreshes()).as("refreshes on the way").isPositive();
    }

    @Test
    void refusesAnExpiredTokenAndChangesNothing() {
        Learner guest = Learner.guest();
        Sitting sitting = Sitting.ofFreeSample(guest);
        String token = guest.accessToken();
        SessionState before = SessionState.of(sitting);
        await("the token to expire").atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(500))
                .until(() -> Call.get(sitting.path()).token(token).send().status() == 401);
        Call.of("PUT", sitting.path() + "/answers/1").token(token).json("""
                {"response": null, "revision": 1}""").send().problem(401, "not-authenticated");
        Call.post(sitting.path() + "/submit").token(token).send().problem(401, "not-authenticated");
        assertThat(SessionState.of(sitting)).isEqualTo(before);
    }
}

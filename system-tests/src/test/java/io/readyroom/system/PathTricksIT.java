package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that two programs could read differently, sent as they are: clients would tidy them up. */
@ExtendWith(SharedSystem.class)
class PathTricksIT {

    @ParameterizedTest
    @ValueSource(strings = { "/v1/../internal/forms", "/v1/./me", "/v1/me/..", "/v1//me", "//internal/forms",
            "/v1/me;role=admin",
            "/v1/me%3Brole=admin", "/v1%2Fme", "/v1%2fme", "/v1/%2e%2e/internal/forms", "/v1/.%2e/internal/forms",
            "/v1/me%5C..%5C..", "/v1\\me", "/v1/me%00", "/v1/me%", "/v1/me%zz", "/v1/..;/internal/forms",
            "/v1/%252e%252e/internal/forms", "/v1/me%0d%0aX-User-Id:1" })
    void refusesAPathThatIsNotPlain(String path) {
        RawSocket.send("GET", path).problem(400, "invalid-path");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/internal/forms", "/INTERNAL/forms", "/internal", "/v1/internal/forms", "/q/health", "/v1/Me",
            "/v1/me/" })
    void doesNotKnowAPathThatIsNotListed(String path) {
        RawSocket.send("GET", path).problem(404, "not-found");
    }

    @Test
    void refusesAPathWithoutEnd() {
        RawSocket.send("GET", "/v1/" + "a".repeat(5000)).problem(414, "uri-too-long");
    }

    @Test
    void guardsSomebodyElsesSessionAgainstTricksToo() {
        Sitting sitting = Sitting.ofFreeSample(Learner.guest());
        SessionState before = SessionState.of(sitting);
        String stranger = "Authorization: Bearer " + Learner.guest().accessToken();
        String session = sitting.path();
        for (String path : new String[] { session + "/..;/" + sitting.id() + "/review", session + "%2Freview",
                session + ";/review",
                session + "//review", "/v1/exam-sessions/./" + sitting.id() }) {
            RawSocket.send("GET", path, stranger).problem(400, "invalid-path");
        }
        RawSocket.send("GET", session, stranger, "X-User-Id: " + sitting.learner().accountId(), "X-Forwarded-Prefix: /internal",
                "X-HTTP-Method-Override: PUT", "X-Original-URL: /internal/forms").problem(404, "not-found");
        assertThat(SessionState.of(sitting)).isEqualTo(before);
    }
}

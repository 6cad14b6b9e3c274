package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever can't prove who they are gets nothing and changes nothing. */
@ExtendWith(SharedSystem.class)
class BadTokensIT {

    private final Learner victim = Learner.guest();
    private final Sitting sitting = Sitting.ofFreeSample(victim);

    @Test
    void refusesTokensThatAreMissingForeignOrTamperedWith() {
        ForgedToken attack = ForgedToken.from(Learner.guest().accessToken());
        SessionState before = SessionState.of(sitting);
        Stream.of(attack.tampered(victim.accountId()), attack.foreign(victim.accountId()), attack.unsigned(victim.accountId()),
                attack.signedWithPublicKey(victim.accountId()), victim.refreshToken(), "", "a.b.c", "x".repeat(5000))
                .forEach(this::assertRefused);
        Call.get(sitting.path()).send().problem(401, "not-authenticated");
        Call.get(sitting.path()).header("Authorization", "Basic YWRtaW46YWRtaW4=").send().problem(401, "not-authenticated");
        assertThat(SessionState.of(sitting)).isEqualTo(before);
    }

    private void assertRefused(String token) {
        Call.get(sitting.path()).token(token).send().problem(401, "not-authenticated");
        Call.get(sitting.path() + "/questions").token(token).send().problem(401, "not-authenticated");
        Call.of("PUT", sitting.path() + "/answers/1").token(token).json("""
                {"response": null, "revision": 9}""").send().problem(401, "not-authenticated");
        Call.post(sitting.path() + "/submit").token(token).send().problem(401, "not-authenticated");
    }

    @Test
    void refusesARefreshTokenThatWasUsedLongAgo() {
        Call.post("/v1/tokens/refresh").json("""
                {"refreshToken": "never-seen"}""").send().problem(401, "not-authenticated");
    }

    @Test
    void refusesAWrongPasswordLikeAnUnknownAddress() {
        Answer wrong = login("learner@readyroom.local", "not the password of anybody");
        Answer unknown = login("nobody@example.org", "not the password of anybody");
        wrong.problem(401, "not-authenticated");
        unknown.problem(401, "not-authenticated");
        assertThat(wrong.json().path("detail")).isEqualTo(unknown.json().path("detail"));
    }

    private static Answer login(String email, String password) {
        return Call.post("/v1/login").json(Json.object().put("email", email).put("password", password)).send();
    }
}

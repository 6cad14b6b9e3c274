package io.readyroom.user;

import static io.readyroom.user.People.PASSWORD;
import static io.readyroom.user.People.as;
import static io.readyroom.user.People.newEmail;
import static io.readyroom.user.People.register;
import static io.readyroom.user.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.readyroom.user.People.Tokens;
import io.restassured.path.json.JsonPath;

/** Registration where an address must be shown to be theirs, as in production; and the way back in by mail. */
@QuarkusTest
@TestProfile(VerificationResourceTest.VerificationRequired.class)
class VerificationResourceTest {

    private static final Pattern CODE = Pattern.compile("this code: (\\S+)");

    @Inject
    MockMailbox mailbox;

    public static class VerificationRequired implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("readyroom.accounts.require-verification", "true");
        }
    }

    @Test
    void letsNobodyInBeforeTheMailWasRead() {
        Tokens guest = People.guest();
        String email = newEmail();
        register(email, PASSWORD, guest.access()).statusCode(201).body("verificationRequired", equalTo(true));
        assertThat(withoutTrace(People.tryLogin(email, PASSWORD).then().statusCode(401).extract().jsonPath()))
                .as("like a wrong password")
                .isEqualTo(withoutTrace(People.tryLogin(newEmail(), PASSWORD).then().extract().jsonPath()));

        String code = mailedCode(email, 1);
        People.post("/v1/accounts/verify", Map.of("token", code)).then().statusCode(204);
        Tokens learner = People.login(email, PASSWORD);
        assertThat(learner.account()).isEqualTo(guest.account());
        as(learner.access()).get("/v1/me").then().body("emailVerified", equalTo(true));
        assertProblem(People.post("/v1/accounts/verify", Map.of("token", code)), 422, "mail-token-invalid");
    }

    /** Else anybody could keep an address from its owner by registering it first. */
    @Test
    void givesAnAddressToWhoeverReadsItsMail() {
        String email = newEmail();
        register(email, "the password of somebody else", null).statusCode(201);
        mailedCode(email, 1);
        register(email, PASSWORD, null).statusCode(201);
        People.post("/v1/accounts/verify", Map.of("token", mailedCode(email, 2))).then().statusCode(204);
        People.login(email, PASSWORD);
        assertProblem(People.tryLogin(email, "the password of somebody else"), 401, "not-authenticated");
    }

    @Test
    void tellsOnlyTheOwnerThatAnAddressIsTaken() {
        String email = registered();
        String answer = register(email, "another password entirely", null).statusCode(201).extract().asString();
        assertThat(answer).isEqualTo("{\"email\":\"" + email + "\",\"verificationRequired\":true}");
        await().atMost(Duration.ofSeconds(10)).until(() -> mailbox.getMailsSentTo(email).size() == 2);
        assertThat(mailbox.getMailsSentTo(email).get(1).getText()).contains("has an account already");
    }

    @Test
    void setsANewPasswordByMailAndEndsEveryLogin() {
        String email = registered();
        Tokens before = People.login(email, PASSWORD);
        People.post("/v1/password/forgot", Map.of("email", email)).then().statusCode(202);
        String code = mailedCode(email, 2);
        assertProblem(reset(code, "passwordpassword"), 422, "password-too-common");
        reset(code, "a very different sentence").then().statusCode(204);
        assertProblem(People.tryLogin(email, PASSWORD), 401, "not-authenticated");
        People.login(email, "a very different sentence");
        assertProblem(People.refresh(before.refresh()), 401, "not-authenticated");
        assertProblem(reset(code, "and yet another sentence"), 422, "mail-token-invalid");
    }

    @Test
    void answersTheSameWhoeverForgotAPassword() {
        String unknown = newEmail();
        String known = registered();
        String first = People.post("/v1/password/forgot", Map.of("email", unknown)).then().statusCode(202).extract().asString();
        String second = People.post("/v1/password/forgot", Map.of("email", known)).then().statusCode(202).extract().asString();
        assertThat(first).isEqualTo(second);
        mailedCode(known, 2);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Database.number("SELECT count(*) FROM letter WHERE address = ?", unknown) == 0);
        assertThat(mailbox.getMailsSentTo(unknown)).isEmpty();
    }

    @Test
    void keepsNoTokenOfAMail() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        String code = mailedCode(email, 1);
        assertThat(Database.text("SELECT token_hash FROM registration WHERE email = ?", email)).hasSize(64)
                .doesNotContain(code);
    }

    private String registered() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        People.post("/v1/accounts/verify", Map.of("token", mailedCode(email, 1))).then().statusCode(204);
        return email;
    }

    private static io.restassured.response.Response reset(String token, String password) {
        return People.post("/v1/password/reset", Map.of("token", token, "password", password));
    }

    private String mailedCode(String email, int mails) {
        await().atMost(Duration.ofSeconds(10)).until(() -> mailbox.getMailsSentTo(email).size() == mails);
        Matcher code = CODE.matcher(mailbox.getMailsSentTo(email).get(mails - 1).getText());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static Map<String, Object> withoutTrace(JsonPath problem) {
        Map<String, Object> members = new java.util.HashMap<>(problem.getMap("$"));
        members.remove("traceId");
        return members;
    }
}

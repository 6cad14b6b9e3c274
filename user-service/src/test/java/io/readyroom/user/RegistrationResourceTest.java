package io.readyroom.user;

import static io.readyroom.user.People.PASSWORD;
import static io.readyroom.user.People.as;
import static io.readyroom.user.People.newEmail;
import static io.readyroom.user.People.register;
import static io.readyroom.user.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.user.People.Tokens;
import io.restassured.path.json.JsonPath;

/** Registration where addresses need not be verified, as in a local run. */
@QuarkusTest
class RegistrationResourceTest {

    @Inject
    MockMailbox mailbox;

    /** A stub would make a second account and lose what the guest did. */
    @Test
    void turnsAGuestIntoTheAccountAndKeepsItsId() {
        Tokens guest = People.guest();
        String email = newEmail();
        register(email, PASSWORD, guest.access()).statusCode(201)
                .body("email", equalTo(email), "verificationRequired", equalTo(false), "keySet()",
                        contains("email", "verificationRequired"));

        Tokens learner = People.login(email.toUpperCase(Locale.ROOT), PASSWORD);
        assertThat(learner.account()).isEqualTo(guest.account());
        assertThat(People.claims(learner.access()).getList("groups")).isEqualTo(List.of("learner"));
        as(learner.access()).get("/v1/me").then().body("accountId", equalTo(guest.account().toString()),
                "email", equalTo(email), "emailVerified", equalTo(false), "displayName", equalTo("Some Body"));

        var event = KafkaRecords.await(Topics.ACCOUNTS, m -> guest.account().toString().equals(m.key())
                && KafkaRecords.type(m).equals("AccountRegistered"));
        EventContracts.assertValid("accounts", "AccountRegistered", KafkaRecords.data(event));
        assertThat(JsonPath.from(KafkaRecords.data(event)).getBoolean("wasGuest")).isTrue();
        assertThat(KafkaRecords.data(event)).doesNotContainIgnoringCase("example.org");
        assertThat(KafkaRecords.header(event, "ce_subject")).isEqualTo(guest.account().toString());
    }

    @Test
    void givesNewTokensOnlyAfterALogin() {
        Tokens guest = People.guest();
        String email = newEmail();
        register(email, PASSWORD, guest.access()).statusCode(201);
        String next = People.refresh(guest.refresh()).then().statusCode(200).extract().path("refreshToken");
        String stillGuest = People.refresh(next).then().statusCode(200).extract().path("accessToken");
        assertThat(People.claims(stillGuest).getList("groups")).isEqualTo(List.of("guest"));
    }

    @Test
    void endsTheGuestsTokensWithTheFirstLogin() {
        Tokens guest = People.guest();
        String email = newEmail();
        register(email, PASSWORD, guest.access()).statusCode(201);
        People.login(email, PASSWORD);
        assertProblem(People.refresh(guest.refresh()), 401, "not-authenticated");
    }

    @Test
    void answersTheSameForATakenAddressAndTellsItsOwner() {
        String email = newEmail();
        String first = register(email, PASSWORD, null).statusCode(201).extract().asString();
        String second = register(email, "another password entirely", null).statusCode(201).extract().asString();
        assertThat(second).isEqualTo(first);
        assertProblem(People.tryLogin(email, "another password entirely"), 401, "not-authenticated");
        People.login(email, PASSWORD);
        await().atMost(Duration.ofSeconds(10)).until(() -> mailbox.getMailsSentTo(email).size() == 1);
        assertThat(mailbox.getMailsSentTo(email).get(0).getText()).contains("has an account already");
    }

    @Test
    void leavesAGuestWhoTriesATakenAddressAGuest() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        Tokens guest = People.guest();
        register(email, "another password entirely", guest.access()).statusCode(201);
        as(guest.access()).get("/v1/me").then().body("roles", contains("guest"));
    }

    @Test
    void registersAGuestOnceHoweverOftenTheAnswerIsLost() {
        Tokens guest = People.guest();
        String email = newEmail();
        register(email, PASSWORD, guest.access()).statusCode(201);
        register(email, PASSWORD, guest.access()).statusCode(201);
        assertProblem(register(newEmail(), PASSWORD, guest.access()), 409, "already-registered");
        assertThat(KafkaRecords.awaitCount(Topics.ACCOUNTS, m -> guest.account().toString().equals(m.key()), 1)).hasSize(1);
    }

    /** Exactly one account rests on the unique constraint, not on looking first. */
    @Test
    void makesOneAccountOfAddressesRegisteredAtTheSameMoment() {
        String email = newEmail();
        var calls = IntStream.range(0, 16).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> register(email, PASSWORD, null).extract().statusCode())).toList();
        assertThat(calls.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(Database.number("SELECT count(*) FROM account WHERE email_key = ?", email.toLowerCase(Locale.ROOT)))
                .isEqualTo(1);
        People.login(email, PASSWORD);
    }

    @Test
    void namesWhatIsWrong() {
        assertProblem(register(newEmail(), "fourteen chars", null), 400, "invalid-request").body("errors.field",
                contains("password"));
        assertProblem(register("not an address", PASSWORD, null), 400, "invalid-request").body("errors.field",
                contains("email"));
        assertProblem(register(newEmail(), "Password Password", null), 422, "password-too-common");
        register(newEmail(), "x!".repeat(20) + "and so on, up to sixty-four", null).statusCode(201);
        assertProblem(People.post("/v1/accounts", "{\"email\":\"a@example.org\",\"password\":\"" + PASSWORD
                + "\",\"displayName\":\"A\",\"role\":\"admin\"}"), 400, "invalid-request").body("errors.field",
                        hasItem("role"));
        assertProblem(People.post("/v1/accounts", "{\"email\":"), 400, "invalid-request");
        assertProblem(People.post("/v1/accounts", Map.of("email", newEmail(), "password", PASSWORD, "displayName",
                "a\u0000b")), 400, "invalid-request");
        assertProblem(People.post("/v1/accounts", "x".repeat(20_000)), 413, "too-large");
        assertProblem(People.post("/v1/accounts/verify", Map.of("token", "nobody has this")), 422, "mail-token-invalid");
    }

    @Test
    void storesNoPassword() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        assertThat(Database.text("SELECT password_hash FROM account WHERE email = ?", email))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}

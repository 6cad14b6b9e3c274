package io.readyroom.user;

import static io.readyroom.user.People.PASSWORD;
import static io.readyroom.user.People.as;
import static io.readyroom.user.People.newEmail;
import static io.readyroom.user.People.register;
import static io.readyroom.user.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.user.People.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class ErasureResourceTest {

    /** What each row of a table says: names, addresses, reasons, hashes. */
    private static final String TABLES = """
            SELECT string_agg(quote_ident(table_name), ',') FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            """;

    private final String email = newEmail();

    /** A stub would forget a table: every one is searched for the address, the name and the reasons. */
    @Test
    void leavesNothingOfAPersonButTheId() {
        Tokens learner = learner();
        People.post("/v1/password/forgot", Map.of("email", email)).then().statusCode(202);
        register(email, PASSWORD, null).statusCode(201);
        Database.update("INSERT INTO letter (id, kind, address, due_at) VALUES (gen_random_uuid(), 'password-reset', ?, "
                + "clock_timestamp() + interval '1 hour')", email);
        Database.update("INSERT INTO registration (id, email, email_key, display_name, password_hash, expires_at) VALUES "
                + "(gen_random_uuid(), ?, ?, 'Some Body', 'x', clock_timestamp() + interval '1 hour')", email,
                email.toLowerCase(java.util.Locale.ROOT));
        accommodate(learner.account(), "medical " + email);
        grant(learner.account(), "paid by " + email);

        assertThat(erase(learner, PASSWORD).statusCode()).isEqualTo(202);

        for (String table : Database.text(TABLES).split(",", -1)) {
            assertThat(Database.number("SELECT count(*) FROM " + table + " t WHERE lower(CAST(t AS text)) LIKE lower(?)",
                    "%" + email + "%")).as(table).isZero();
        }
        assertThat(Database.text("SELECT status || roles[1] FROM account WHERE id = ?", learner.account()))
                .isEqualTo("ERASEDguest");
        assertThat(Database.number("SELECT count(*) FROM refresh_family WHERE account_id = ?", learner.account())).isZero();
        assertThat(Database.number("SELECT count(*) FROM accommodation WHERE account_id = ?", learner.account())).isZero();
    }

    @Test
    void tellsEverybodyAndEndsTheTokens() {
        Tokens learner = learner();
        String entitlement = grant(learner.account(), "a gift");
        erase(learner, PASSWORD).then().statusCode(202);
        assertProblem(People.refresh(learner.refresh()), 401, "not-authenticated");
        assertProblem(People.tryLogin(email, PASSWORD), 401, "not-authenticated");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertProblem(as(learner.access()).get("/v1/me"), 401, "not-authenticated"));
        as(People.serviceToken()).get("/internal/disabled-accounts").then().body("items.accountId",
                hasItem(learner.account().toString()));

        var events = KafkaRecords.awaitCount(Topics.ACCOUNTS, m -> learner.account().toString().equals(m.key()), 3);
        assertThat(events.stream().map(KafkaRecords::type))
                .containsExactly("AccountRegistered", "AccountDisabled", "AccountErased");
        events.forEach(event -> EventContracts.assertValid("accounts", KafkaRecords.type(event), KafkaRecords.data(event)));
        var states = KafkaRecords.awaitCount(Topics.ENTITLEMENTS, m -> entitlement.equals(m.key()), 2);
        assertThat(JsonPath.from(KafkaRecords.data(states.get(1))).getString("status")).isEqualTo("revoked");
        as(People.serviceToken()).get("/internal/entitlements?account=" + learner.account()).then().body("items.status",
                contains("revoked"));
    }

    /** The address is free again, and who takes it gets nothing of what was there. */
    @Test
    void letsSomebodyElseHaveTheAddress() {
        Tokens gone = learner();
        grant(gone.account(), "a gift");
        erase(gone, PASSWORD).then().statusCode(202);
        Tokens next = learner();
        assertThat(next.account()).isNotEqualTo(gone.account());
        as(next.access()).get("/v1/me/entitlements").then().body("items", empty());
    }

    @Test
    void wantsThePasswordOnceMore() {
        Tokens learner = learner();
        assertProblem(erase(learner, null), 400, "invalid-request").body("errors.field", contains("password"));
        assertProblem(as(learner.access()).contentType(ContentType.JSON).body("{}").delete("/v1/me"), 400, "invalid-request");
        assertProblem(erase(learner, "a wrong password"), 401, "not-authenticated");
        as(learner.access()).get("/v1/me").then().statusCode(200);
        for (int i = 0; i < 8; i++) {
            erase(learner, "a wrong password " + i);
        }
        assertProblem(erase(learner, PASSWORD), 429, "too-many-requests");
    }

    /** A guest has nothing but the token, and registers nothing any more. */
    @Test
    void erasesAGuestWithoutAPassword() {
        Tokens guest = People.guest();
        assertThat(erase(guest, null).statusCode()).isEqualTo(202);
        assertProblem(People.refresh(guest.refresh()), 401, "not-authenticated");
        assertThat(Database.text("SELECT status FROM account WHERE id = ?", guest.account())).isEqualTo("ERASED");
        assertThat(register(newEmail(), PASSWORD, guest.access()).extract().statusCode()).isIn(401, 404);
    }

    /** A claim may reach another service behind the erasure of the account: only an event for the guest's own id is safe. */
    @Test
    void erasesTheGuestsThatTheAccountClaimed() {
        Tokens learner = learner();
        Tokens guest = People.guest();
        claim(learner, guest).then().statusCode(200);
        erase(learner, PASSWORD).then().statusCode(202);
        var events = KafkaRecords.awaitCount(Topics.ACCOUNTS, m -> guest.account().toString().equals(m.key()), 3);
        assertThat(events.stream().map(KafkaRecords::type)).containsExactly("GuestClaimed", "AccountDisabled", "AccountErased");
        assertThat(Database.text("SELECT status FROM account WHERE id = ?", guest.account())).isEqualTo("ERASED");
        assertThat(Database.number("SELECT count(*) FROM erasure WHERE account_id IN (?, ?)", learner.account(),
                guest.account())).isEqualTo(2);
    }

    /** Nothing that still comes for the id finds anybody. */
    @Test
    void isFoundByNobodyAnyMore() {
        Tokens learner = learner();
        Tokens guest = People.guest();
        erase(learner, PASSWORD).then().statusCode(202);
        Tokens operator = People.demo("operator");
        assertProblem(as(operator.access()).get("/v1/operator/accounts/" + learner.account() + "/accommodations"), 404,
                "not-found");
        assertProblem(as(operator.access()).contentType(ContentType.JSON).body(
                Map.of("accountId", learner.account(), "family", "azure-ai-engineer", "reason", "late"))
                .post("/v1/operator/entitlements"), 422, "unknown-account");
        assertThat(claim(learner, guest).statusCode()).as("by a token that still lives").isIn(401, 404);
        assertThat(Database.text("SELECT status FROM account WHERE id = ?", guest.account())).isEqualTo("GUEST");
        assertThat(erase(learner, PASSWORD).statusCode()).isIn(401, 404);
    }

    /**
     * A refresh that holds its token is waited for: a time that was taken before would let its access token live ten minutes
     * longer than the account.
     */
    @Test
    void takesTheTimeWhenNobodyCanIssueATokenAnyMore() throws Exception {
        Tokens guest = People.guest();
        CompletableFuture<Response> erasing;
        String released;
        try (Connection rotating = Database.connect(); var statement = rotating.createStatement()) {
            rotating.setAutoCommit(false);
            statement.execute("SELECT id FROM refresh_family WHERE account_id = '" + guest.account() + "' FOR UPDATE");
            erasing = CompletableFuture.supplyAsync(() -> erase(guest, null));
            awaitWaiting();
            released = Database.text("SELECT clock_timestamp()");
            rotating.commit();
        }
        assertThat(erasing.get().statusCode()).isEqualTo(202);
        assertThat(Database.number("SELECT count(*) FROM account WHERE id = ? AND disabled_at > CAST(? AS timestamptz)",
                guest.account(), released)).isEqualTo(1);
    }

    private static void awaitWaiting() throws SQLException {
        await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20)).until(() -> Database.number("""
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = 'account' AND usename = 'account_app' AND wait_event_type = 'Lock'
                """) > 0);
    }

    @Test
    void keepsWhichServicesHaveFollowed() {
        UUID account = People.guest().account();
        Database.update("UPDATE account SET status = 'ERASED', disabled_at = clock_timestamp() WHERE id = ?", account);
        Database.update("INSERT INTO erasure VALUES ('ffffffff-0000-7000-8000-000000000001', ?, clock_timestamp())", account);
        String open = "items.find { it.accountId == '%s' }.missing".formatted(account);
        list(true).then().statusCode(200).body(open, contains("exam-service", "question-service", "scoring-service"));

        UUID first = completed(account, "exam-service");
        KafkaRecords.send(first, Topics.ERASURES, account.toString(), "ErasureCompleted", account.toString(), data(account,
                "exam-service"));
        completed(account, "scoring-service");
        completed(UUID.randomUUID(), "scoring-service");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> list(true).then().body(open, contains("question-service")));
        completed(account, "question-service");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                list(true).jsonPath().getList("items.accountId")).doesNotContain(account.toString()));
        list(false).then().body("items.find { it.accountId == '%s' }.completed.service".formatted(account),
                contains("exam-service", "question-service", "scoring-service"));
        assertProblem(as(People.learner().access()).get("/v1/operator/erasures"), 403, "forbidden");
    }

    /** A stub would send what inboxes have seen, or would tell of somebody who was never erased. */
    @Test
    void isToldAgainWhenAnOperatorAsks() {
        Tokens guest = People.guest();
        erase(guest, null).then().statusCode(202);
        for (int i = 0; i < 2; i++) {
            replay(guest.account()).then().statusCode(202).body("accountId", equalTo(guest.account().toString()))
                    .body("missing", contains("exam-service", "question-service", "scoring-service"));
        }
        var told = KafkaRecords.awaitCount(Topics.ACCOUNTS, m -> guest.account().toString().equals(m.key())
                && KafkaRecords.type(m).equals("AccountErased"), 3);
        assertThat(told.stream().map(event -> JsonPath.from(KafkaRecords.data(event)).getMap("")).distinct()).hasSize(1);
        assertThat(told.stream().map(event -> KafkaRecords.header(event, "ce_id")).distinct()).hasSize(3);
        assertThat(Database.number("SELECT count(*) FROM audit_entry WHERE subject = ? AND action = 'erasure-replayed'",
                guest.account())).isEqualTo(2);

        UUID present = People.guest().account();
        assertProblem(replay(present), 404, "not-found");
        assertProblem(replay(UUID.randomUUID()), 404, "not-found");
        assertProblem(as(People.learner().access()).post("/v1/operator/erasures/" + present + "/replay"), 403, "forbidden");
    }

    private static Response replay(UUID account) {
        return as(People.demo("operator").access()).post("/v1/operator/erasures/" + account + "/replay");
    }

    private static Response list(boolean open) {
        return as(People.demo("operator").access()).get("/v1/operator/erasures?limit=100&open=" + open);
    }

    private static UUID completed(UUID account, String service) {
        return KafkaRecords.send(Topics.ERASURES, account.toString(), "ErasureCompleted", account.toString(),
                data(account, service));
    }

    private static String data(UUID account, String service) {
        return """
                {"accountId": "%s", "service": "%s", "completedAt": "2026-11-26T17:30:02.100Z"}""".formatted(account, service);
    }

    private Tokens learner() {
        register(email, PASSWORD, null).statusCode(201);
        return People.login(email, PASSWORD);
    }

    private static Response erase(Tokens who, String password) {
        var request = as(who.access());
        return (password == null ? request : request.contentType(ContentType.JSON).body(Map.of("password", password)))
                .delete("/v1/me");
    }

    private static Response claim(Tokens learner, Tokens guest) {
        return as(learner.access()).contentType(ContentType.JSON).body(Map.of("guestToken", guest.access()))
                .post("/v1/me/claims");
    }

    private static void accommodate(UUID account, String reason) {
        as(People.demo("operator").access()).contentType(ContentType.JSON).header("If-Match", "\"v0\"")
                .body(Map.of("timeFactor", 1.5, "reason", reason))
                .put("/v1/operator/accounts/" + account + "/accommodations").then().statusCode(200);
    }

    private static String grant(UUID account, String reason) {
        return as(People.demo("operator").access()).contentType(ContentType.JSON)
                .body(Map.of("accountId", account, "family", "azure-ai-engineer", "reason", reason))
                .post("/v1/operator/entitlements").then().statusCode(201).extract().path("entitlementId");
    }
}

package io.readyroom.user;

import static io.readyroom.user.People.as;
import static io.readyroom.user.People.clientToken;
import static io.readyroom.user.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
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
class OrganisationResourceTest {

    private static final String PATH = "/v1/operator/organisations";

    private Tokens operator;
    private String organisation;

    @BeforeEach
    void makeAnOrganisation() {
        operator = People.demo("operator");
        organisation = create(operator, "A school", null).then().statusCode(201)
                .body("name", equalTo("A school"), "createdAt", notNullValue()).extract().path("id");
    }

    @Test
    void givesAClientATokenThatSaysForWhomItActs() {
        JsonPath made = client("live", true);
        JsonPath claims = People.claims(token(made));
        assertThat(claims.getList("groups")).isEqualTo(List.of("partner"));
        assertThat(claims.getString("org")).isEqualTo(organisation);
        assertThat(claims.getString("client_id")).isEqualTo(made.getString("clientId"));
        assertThat(claims.getString("sub")).isEqualTo(made.getString("clientId"));
        assertThat(claims.getString("aud")).isEqualTo("readyroom-api");
        assertThat(claims.getBoolean("livemode")).isTrue();
        assertThat(People.claims(token(client("test", false))).getBoolean("livemode")).isFalse();
    }

    /** A stub would answer the secret with every list, or keep what it hands out. */
    @Test
    void showsTheSecretOnceAndStoresNone() {
        JsonPath made = client("one", true);
        String list = as(operator.access()).get(clients()).then().statusCode(200).body("items.clientId",
                contains(made.getString("clientId"))).body("items[0]", not(hasKey("clientSecret"))).extract().asString();
        assertThat(list).doesNotContain(made.getString("clientSecret"));
        assertThat(Database.number("SELECT count(*) FROM organisation_client c WHERE CAST(c AS text) LIKE ?",
                "%" + made.getString("clientSecret") + "%")).isZero();
        assertThat(Database.number("SELECT count(*) FROM audit_entry e WHERE CAST(e AS text) LIKE ?",
                "%" + made.getString("clientSecret") + "%")).isZero();
    }

    /** Within ten seconds, not when the ten minutes of the token are over. */
    @Test
    void endsTheTokensOfARevokedClient() {
        JsonPath made = client("lost", true);
        JsonPath other = client("kept", true);
        String token = token(made);
        assertProblem(as(token).get("/v1/me"), 403, "forbidden");
        assertThat(revoke(made).statusCode()).isEqualTo(204);
        assertThat(revoke(made).statusCode()).as("done again").isEqualTo(204);
        assertProblem(clientToken(made.getString("clientId"), made.getString("clientSecret")), 401, "not-authenticated");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertProblem(as(token).get("/v1/me"), 401, "not-authenticated"));
        token(other);

        var event = KafkaRecords.await(Topics.ACCOUNTS, m -> made.getString("clientId").equals(m.key()));
        assertThat(KafkaRecords.type(event)).isEqualTo("AccountDisabled");
        EventContracts.assertValid("accounts", "AccountDisabled", KafkaRecords.data(event));
        as(People.serviceToken()).get("/internal/disabled-accounts").then().statusCode(200).body("items.accountId",
                hasItem(made.getString("clientId")));
        as(operator.access()).get(clients()).then().body("items.find { it.name == 'lost' }.revokedAt", notNullValue());
    }

    @Test
    void refusesAWrongSecretLikeAnUnknownClientAndNotOftenerThanLogins() {
        JsonPath made = client("guessed", true);
        JsonPath wrong = assertProblem(clientToken(made.getString("clientId"), "wrong"), 401, "not-authenticated").extract()
                .jsonPath();
        JsonPath unknown = assertProblem(clientToken(UUID.randomUUID().toString(), "wrong"), 401, "not-authenticated").extract()
                .jsonPath();
        assertThat(unknown.getString("detail")).isEqualTo(wrong.getString("detail"));
        assertThat(unknown.getString("error")).isEqualTo("invalid_client");
        for (int i = 0; i < 9; i++) {
            assertProblem(clientToken(made.getString("clientId"), "wrong " + i), 401, "not-authenticated");
        }
        assertProblem(clientToken(made.getString("clientId"), made.getString("clientSecret")), 429, "too-many-requests")
                .header("Retry-After", notNullValue());
        token(client("not guessed", true));
        for (int i = 0; i < 15; i++) {
            People.serviceToken();
        }
    }

    @Test
    void writesDownWhoMadeAndRevokedWhat() {
        JsonPath made = client("seen", false);
        revoke(made);
        as(People.demo("admin").access()).get("/v1/operator/audit?subject=" + organisation).then().statusCode(200)
                .body("items.action", contains("client-revoked", "client-created", "organisation-created"))
                .body("items[0].detail.clientId", equalTo(made.getString("clientId")));
    }

    @Test
    void makesAnOrganisationOncePerKey() {
        String key = UUID.randomUUID().toString();
        String first = create(operator, "Once", key).then().statusCode(201).extract().asString();
        assertThat(create(operator, "Once", key).then().statusCode(201).extract().asString()).isEqualTo(first);
        assertProblem(create(operator, "Twice", key), 422, "idempotency-key-reused");
        String id = JsonPath.from(first).getString("id");
        String cursor = as(operator.access()).get(PATH + "?limit=1").then().statusCode(200).body("items.size()", equalTo(1))
                .extract().path("nextCursor");
        assertThat(cursor).isNotNull();
        assertThat(as(operator.access()).queryParam("cursor", cursor).queryParam("limit", 100).get(PATH).then().statusCode(200)
                .extract().asString()).contains(id);
    }

    @Test
    void isForOperatorsOnlyAndNamesWhatIsWrong() {
        for (Tokens stranger : List.of(People.learner(), People.guest(), People.demo("author"))) {
            assertProblem(create(stranger, "X", null), 403, "forbidden");
            assertProblem(as(stranger.access()).get(PATH), 403, "forbidden");
            assertProblem(as(stranger.access()).get(clients()), 403, "forbidden");
            assertProblem(as(stranger.access()).delete(clients() + "/" + UUID.randomUUID()), 403, "forbidden");
        }
        String partner = token(client("own", true));
        assertProblem(as(partner).get(PATH), 403, "forbidden");
        assertProblem(create(operator, " ", null), 400, "invalid-request").body("errors.field", contains("name"));
        assertProblem(makeClient(organisation, Map.of("name", "x")), 400, "invalid-request").body("errors.field",
                contains("livemode"));
        assertProblem(makeClient(UUID.randomUUID().toString(), Map.of("name", "x", "livemode", true)), 404, "not-found");
        assertProblem(as(operator.access()).get(PATH + "/" + UUID.randomUUID() + "/clients"), 404, "not-found");
        String other = create(operator, "Other", null).then().extract().path("id");
        assertProblem(as(operator.access()).delete(PATH + "/" + other + "/clients/" + client("x", true).getString("clientId")),
                404,
                "not-found");
    }

    /** The welcome of the local run names it. */
    @Test
    void hasAPartnerToTryThingsWith() {
        clientToken("019aa1f0-0000-7000-8000-00000000c11e", People.DEMO_PASSWORD).then().statusCode(200);
    }

    private String token(JsonPath client) {
        return clientToken(client.getString("clientId"), client.getString("clientSecret")).then().statusCode(200)
                .header("Cache-Control", "no-store").extract().path("access_token");
    }

    private JsonPath client(String name, boolean livemode) {
        return makeClient(organisation, Map.of("name", name, "livemode", livemode)).then().statusCode(201)
                .header("Cache-Control", "no-store").extract().jsonPath();
    }

    private Response makeClient(String of, Map<String, Object> body) {
        return as(operator.access()).contentType(ContentType.JSON).body(body).post(PATH + "/" + of + "/clients");
    }

    private Response revoke(JsonPath client) {
        return as(operator.access()).delete(clients() + "/" + client.getString("clientId"));
    }

    private String clients() {
        return PATH + "/" + organisation + "/clients";
    }

    private static Response create(Tokens who, String name, String key) {
        var request = as(who.access()).contentType(ContentType.JSON).body(Map.of("name", name));
        return (key == null ? request : request.header("Idempotency-Key", key)).post(PATH);
    }
}

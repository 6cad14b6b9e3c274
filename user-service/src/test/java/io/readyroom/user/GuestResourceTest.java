package io.readyroom.user;

import static io.readyroom.user.People.as;
import static io.readyroom.user.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.user.People.Tokens;

@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "account"))
class GuestResourceTest {

    @Test
    void letsAnybodyInAsAGuestWithATokenThatSaysSo() {
        Tokens guest = People.guest();
        var claims = People.claims(guest.access());
        assertThat(claims.getList("groups")).isEqualTo(java.util.List.of("guest"));
        assertThat(claims.getString("iss")).isEqualTo("https://readyroom.local");
        assertThat(claims.getString("aud")).isEqualTo("readyroom-api");
        assertThat(claims.getString("client_id")).isEqualTo("readyroom");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(600);
        assertThat(People.header(guest.access()).getString("typ")).isEqualTo("at+jwt");
        assertThat(People.header(guest.access()).getString("alg")).isEqualTo("ES256");
        assertThat(guest.account().version()).isEqualTo(7);
    }

    @Test
    void answersWithWhatTheContractNamesAndNobodyCachesIt() {
        given().post("/v1/guests").then().statusCode(201).header("Cache-Control", "no-store")
                .body("keySet().sort()", contains("accessToken", "accountId", "expiresIn", "refreshToken"))
                .body("expiresIn", equalTo(600));
    }

    @Test
    void showsGuestsThemselves() {
        Tokens guest = People.guest();
        as(guest.access()).get("/v1/me").then().statusCode(200).body("accountId", equalTo(guest.account().toString()))
                .body("roles", contains("guest")).body("email", nullValue());
    }

    /** A stub would store what it hands out. */
    @Test
    void storesNoRefreshTokenThatCouldBeUsed() {
        Tokens guest = People.guest();
        assertThat(Database.number("SELECT count(*) FROM refresh_token WHERE hash = ?", guest.refresh())).isZero();
        assertThat(Database.number("SELECT count(*) FROM refresh_family WHERE account_id = ? AND guest", guest.account()))
                .isEqualTo(1);
    }

    @Test
    void refusesTokensThatAreNoAccessTokensOfOurs() {
        Tokens guest = People.guest();
        String[] parts = guest.access().split("\\.", -1);
        assertProblem(given().get("/v1/me"), 401, "not-authenticated");
        for (String token : new String[] { guest.refresh(), "nonsense", parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A",
                io.readyroom.platform.testing.TestTokens.learner(guest.account()) }) {
            assertProblem(as(token).get("/v1/me"), 401, "not-authenticated");
        }
        assertProblem(as(People.serviceToken()).get("/v1/me"), 403, "forbidden");
        assertProblem(as(guest.access()).get("/internal/disabled-accounts"), 403, "forbidden");
    }
}

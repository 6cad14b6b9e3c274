package io.readyroom.user;

import static io.readyroom.user.People.PASSWORD;
import static io.readyroom.user.People.newEmail;
import static io.readyroom.user.People.register;
import static io.readyroom.user.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;

@QuarkusTest
class LoginResourceTest {

    private static final String COOKIE = "__Host-readyroom-refresh";
    private static final String CSRF = "X-Readyroom-CSRF";

    @Test
    void tellsNobodyWhetherAnAddressHasAnAccount() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        var wrong = assertProblem(People.tryLogin(email, "a wrong password"), 401, "not-authenticated").extract().jsonPath();
        var unknown = assertProblem(People.tryLogin(newEmail(), PASSWORD), 401, "not-authenticated").extract().jsonPath();
        for (String member : new String[] { "title", "detail", "instance", "retryable" }) {
            assertThat(unknown.getString(member)).isEqualTo(wrong.getString(member));
        }
    }

    /** Without a hash to check, an unknown address would be answered in a tenth of the time. */
    @Test
    void takesAboutTheSameTimeForAnUnknownAddress() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        People.tryLogin(email, "a wrong password");
        long known = fastest(email);
        long unknown = fastest(newEmail());
        assertThat((double) unknown / known).isBetween(0.4, 2.5);
    }

    @Test
    void stopsGuessingAfterTenAttemptsAMinuteForThatAddressOnly() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        IntStream.range(0, 10).forEach(i -> assertProblem(People.tryLogin(email, "wrong " + i), 401, "not-authenticated"));
        assertProblem(People.tryLogin(email, PASSWORD), 429, "too-many-requests").header("Retry-After", notNullValue());
        assertProblem(People.tryLogin(email.toUpperCase(java.util.Locale.ROOT), PASSWORD), 429, "too-many-requests");
        People.learner();
        Database.update("UPDATE login_throttle SET started_at = started_at - interval '61 seconds'");
        People.login(email, PASSWORD);
    }

    /** Behind the gateway all requests come from one address: it says whose they are. */
    @Test
    void countsAttemptsByTheAddressThatTheGatewayForwards() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        for (int i = 0; i < 10; i++) {
            assertProblem(from("198.51.100.1", email, "wrong " + i), 401, "not-authenticated");
        }
        assertProblem(from("198.51.100.1", email, PASSWORD), 429, "too-many-requests");
        from("198.51.100.2", email, PASSWORD).then().statusCode(200);
    }

    @Test
    void keepsABrowsersRefreshTokenInACookieThatNoScriptReads() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        Response login = People.post("/v1/login", Map.of("email", email, "password", PASSWORD, "transport", "cookie"));
        login.then().statusCode(200).body("refreshToken", nullValue(), "accessToken", notNullValue())
                .header("Cache-Control", "no-store");
        Cookie cookie = login.getDetailedCookie(COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(login.getHeader("Set-Cookie")).containsIgnoringCase("SameSite=Strict");

        assertProblem(byCookie(cookie.getValue(), false).post("/v1/tokens/refresh"), 403, "csrf-header-missing");
        Response refreshed = byCookie(cookie.getValue(), true).post("/v1/tokens/refresh");
        refreshed.then().statusCode(200).body("refreshToken", nullValue());
        String rotated = refreshed.getCookie(COOKIE);
        assertThat(rotated).isNotEqualTo(cookie.getValue());

        Response logout = byCookie(rotated, true).post("/v1/logout");
        logout.then().statusCode(204);
        assertThat(logout.getDetailedCookie(COOKIE).getMaxAge()).isZero();
        assertProblem(byCookie(rotated, true).post("/v1/tokens/refresh"), 401, "not-authenticated");
    }

    @Test
    void namesWhatIsWrong() {
        assertProblem(People.post("/v1/login", Map.of("email", newEmail(), "password", PASSWORD, "totp", "123456")), 400,
                "invalid-request").body("errors.field", contains("totp"));
        assertProblem(People.post("/v1/login", Map.of("email", newEmail(), "password", PASSWORD, "transport", "pigeon")), 400,
                "invalid-request").body("errors.field", contains("transport"));
        assertProblem(People.post("/v1/login", "{}"), 400, "invalid-request").body("errors.field",
                contains("email", "password"));
        assertProblem(given().contentType("text/plain").body("x").post("/v1/login"), 415, "unsupported-media-type");
        assertProblem(People.post("/v1/tokens/refresh", "{}"), 400, "invalid-request");
    }

    private static io.restassured.specification.RequestSpecification byCookie(String value, boolean header) {
        var request = given().contentType(ContentType.JSON).body("{}").cookie(COOKIE, value);
        return header ? request.header(CSRF, "1") : request;
    }

    private static Response from(String client, String email, String password) {
        return given().header("X-Forwarded-For", client).contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password)).post("/v1/login");
    }

    private static long fastest(String email) {
        return IntStream.range(0, 5).mapToLong(i -> time(email).toNanos()).min().orElseThrow();
    }

    private static Duration time(String email) {
        long start = System.nanoTime();
        People.tryLogin(email, "a wrong password").then().statusCode(401);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

package io.readyroom.user;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** People for tests, made by the service's own interface. */
final class People {

    static final String PASSWORD = "four pears on a fast bridge";
    static final String DEMO_PASSWORD = "demo password of the tests";
    static final String SERVICE_SECRET = "secret of the tests";

    private static final Map<String, Login> DEMO = new ConcurrentHashMap<>();

    private People() {
    }

    private record Login(Tokens tokens, Instant at) {

        boolean isFresh() {
            return Duration.between(at, Instant.now()).toMinutes() < 5;
        }
    }

    record Tokens(String access, String refresh, UUID account) {
    }

    static String newEmail() {
        return "Somebody." + UUID.randomUUID() + "@Example.org";
    }

    static Tokens guest() {
        return tokens(given().post("/v1/guests").then().statusCode(201).extract().response());
    }

    static Tokens learner() {
        String email = newEmail();
        register(email, PASSWORD, null).statusCode(201);
        return login(email, PASSWORD);
    }

    /** Logged in once in five minutes: all tests together would be throttled. */
    static Tokens demo(String name) {
        return DEMO.compute(name, (unused, last) -> last != null && last.isFresh() ? last
                : new Login(login(name + "@readyroom.local", DEMO_PASSWORD), Instant.now())).tokens();
    }

    static Tokens login(String email, String password) {
        return tokens(tryLogin(email, password).then().statusCode(200).extract().response());
    }

    static Response tryLogin(String email, String password) {
        return post("/v1/login", Map.of("email", email, "password", password));
    }

    /** A registration, with a guest's access token or without one (null). */
    static ValidatableResponse register(String email, String password, String guestToken) {
        RequestSpecification request = guestToken == null ? given() : as(guestToken);
        return request.contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password, "displayName", "Some Body")).post("/v1/accounts").then();
    }

    static Response refresh(String refreshToken) {
        return post("/v1/tokens/refresh", Map.of("refreshToken", refreshToken));
    }

    static Response post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    static RequestSpecification as(String accessToken) {
        return given().header("Authorization", "Bearer " + accessToken);
    }

    static String serviceToken() {
        return given().formParam("grant_type", "client_credentials").formParam("client_id", "exam-service")
                .formParam("client_secret", SERVICE_SECRET).post("/v1/oauth/token").then().statusCode(200).extract()
                .path("access_token");
    }

    /** A token for a client of an organisation; the answer, good or not. */
    static Response clientToken(String client, String secret) {
        return given().formParam("grant_type", "client_credentials").formParam("client_id", client)
                .formParam("client_secret", secret).post("/v1/oauth/token");
    }

    /** The payload of a token, unchecked. */
    static JsonPath claims(String accessToken) {
        return decoded(accessToken, 1);
    }

    static JsonPath header(String accessToken) {
        return decoded(accessToken, 0);
    }

    private static JsonPath decoded(String token, int part) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]);
        return JsonPath.from(new String(json, StandardCharsets.UTF_8));
    }

    private static Tokens tokens(Response response) {
        String access = response.path("accessToken");
        return new Tokens(access, response.path("refreshToken"), UUID.fromString(claims(access).getString("sub")));
    }
}

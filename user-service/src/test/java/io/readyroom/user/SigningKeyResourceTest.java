package io.readyroom.user;

import static io.readyroom.user.People.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.List;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.user.People.Tokens;

@QuarkusTest
class SigningKeyResourceTest {

    @Test
    void publishesWhatTokensAreSignedWith() throws JoseException {
        String token = People.guest().access();
        JsonWebKeySet keys = new JsonWebKeySet(given().get("/.well-known/jwks.json").then().statusCode(200)
                .header("Cache-Control", "public, max-age=300").extract().asString());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        signature.setKey(keys.findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null).getKey());
        assertThat(signature.verifySignature()).isTrue();
        assertThat(keys.toJson()).doesNotContain("\"d\"");
    }

    @Test
    void saysWhereThingsAre() {
        given().get("/.well-known/openid-configuration").then().statusCode(200)
                .body("issuer", equalTo("https://readyroom.local"), "jwks_uri",
                        equalTo("http://localhost:8080/.well-known/jwks.json"), "token_endpoint",
                        equalTo("http://localhost:8080/v1/oauth/token"));
    }

    @Test
    void storesNoPrivateKeyInTheClear() {
        byte[] sealed = java.util.Base64.getDecoder().decode(Database.text("SELECT sealed_private FROM signing_key LIMIT 1"));
        assertThat(sealed[0] == 0x30 && sealed[1] == 0x41).as("PKCS#8").isFalse();
        assertThat(Database.number("SELECT count(*) FROM signing_key")).isPositive();
    }

    /** A key that signs before everybody knows it, or is gone while tokens of it live, would throw people out. */
    @Test
    void rotatesWithoutThrowingAnybodyOut() {
        Tokens before = People.guest();
        String oldKey = kid(before);
        Database.update("UPDATE signing_key SET active_from = active_from - interval '31 days' WHERE kid = ?", oldKey);
        await().atMost(Duration.ofSeconds(20)).until(() -> published().size() > 1);
        assertThat(kid(People.guest())).as("published, not used yet").isEqualTo(oldKey);

        Database.update("UPDATE signing_key SET active_from = clock_timestamp() WHERE active_from > clock_timestamp()");
        await().atMost(Duration.ofSeconds(20)).until(() -> !kid(People.guest()).equals(oldKey));
        String fresh = People.guest().access();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(fresh).get("/v1/me").then().statusCode(200));
        as(before.access()).get("/v1/me").then().statusCode(200);
        given().get("/.well-known/jwks.json").then().body("keys.kid", hasItem(oldKey));

        Database.update("UPDATE signing_key SET active_from = active_from - interval '26 hours' WHERE kid <> ?", oldKey);
        await().atMost(Duration.ofSeconds(20)).until(() -> !published().contains(oldKey));
        assertThat(Database.number("SELECT count(*) FROM signing_key WHERE kid = ?", oldKey)).isZero();
    }

    private static String kid(Tokens tokens) {
        return People.header(tokens.access()).getString("kid");
    }

    private static List<String> published() {
        return given().get("/.well-known/jwks.json").then().extract().path("keys.kid");
    }
}

package io.readyroom.scoring.rescoring;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.platform.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What an operator does over HTTP. */
final class Operator {

    private static final String PATH = "/v1/operator/rescorings";

    private final String token = TestTokens.with(UUID.randomUUID(), "operator");

    /** The open or ended rescoring of a version's key. */
    JsonPath ofVersion(UUID version) {
        List<Map<String, Object>> all = given().auth().oauth2(token).get(PATH + "?limit=100").jsonPath().getList("items");
        return all.stream().filter(one -> version.toString().equals(one.get("questionVersionId"))).findFirst()
                .map(one -> get((String) one.get("id"))).orElseThrow();
    }

    JsonPath get(String id) {
        return given().auth().oauth2(token).get(PATH + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    JsonPath crossings(String id, String query) {
        return given().auth().oauth2(token).get(PATH + "/" + id + "/crossings" + query).then().statusCode(200).extract()
                .jsonPath();
    }

    Response post(String id, String action) {
        return given().auth().oauth2(token).post(PATH + "/" + id + "/" + action);
    }

    Response create(String body) {
        return given().auth().oauth2(token).contentType("application/json").body(body).post(PATH);
    }

    Response create(String key, String body) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType("application/json").body(body)
                .post(PATH);
    }
}

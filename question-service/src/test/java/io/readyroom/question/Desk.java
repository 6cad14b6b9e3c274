package io.readyroom.question;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.platform.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** An account of its own at the authors' API. */
public final class Desk {

    private static final String QUESTIONS = "/v1/authoring/questions";

    private final UUID account = UUID.randomUUID();
    private final String token;

    private Desk(String... roles) {
        token = TestTokens.with(account, roles);
    }

    public static Desk of(String... roles) {
        return new Desk(roles);
    }

    public static Desk author() {
        return of("author");
    }

    public static Desk reviewer() {
        return of("reviewer");
    }

    public UUID account() {
        return account;
    }

    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, String body) {
        return request().body(body).post(path);
    }

    /** Creates a question of AI-102. */
    public Response create(JsonNode document) {
        return post(QUESTIONS, body(document).put("exam", "ai-102").toString());
    }

    /** A created question's first version; fails when it wasn't. */
    public Version draft(JsonNode document) {
        Response created = create(document);
        created.then().statusCode(201);
        return new Version(created.path("questionId"), 1);
    }

    public Response next(String question, String change) {
        return post(QUESTIONS + "/" + question + "/versions", "{\"change\":\"" + change + "\"}");
    }

    public Response read(Version version) {
        return get(version.path());
    }

    public String etag(Version version) {
        return read(version).header("ETag");
    }

    /** Edits what is there now. */
    public Response edit(Version version, JsonNode document) {
        return edit(version, etag(version), document);
    }

    public Response edit(Version version, String etag, JsonNode document) {
        return request().header("If-Match", etag).body(body(document).toString()).put(version.path());
    }

    public Response discard(Version version) {
        return request().header("If-Match", etag(version)).delete(version.path());
    }

    /** {@code submit} or {@code approve} what is there now. */
    public Response step(Version version, String step) {
        return step(version, step, etag(version));
    }

    public Response step(Version version, String step, String etag) {
        return request().header("If-Match", etag).post(QUESTIONS + "/" + version.question() + "/" + step);
    }

    public Response reject(Version version) {
        return request().header("If-Match", etag(version)).body("{\"reason\":\"The stem gives it away.\"}")
                .post(QUESTIONS + "/" + version.question() + "/reject");
    }

    public Response correctKey(String question, String body) {
        return post(QUESTIONS + "/" + question + "/key-corrections", body);
    }

    public Response retire(String question) {
        return post(QUESTIONS + "/" + question + "/retire", "{\"reason\":\"The product is gone.\"}");
    }

    /** A version by its question and number. */
    public record Version(String question, int number) {

        public String path() {
            return QUESTIONS + "/" + question + "/versions/" + number;
        }
    }

    /** A question that one account has written and another one has published. */
    public static Version published(JsonNode document) {
        Desk author = author();
        Version version = author.draft(document);
        publish(author, version);
        return version;
    }

    /** Submits a draft and has somebody else approve it. */
    public static void publish(Desk author, Version version) {
        author.step(version, "submit").then().statusCode(200);
        reviewer().step(version, "approve").then().statusCode(200);
    }

    /** The id of a version. */
    public static String versionId(Version version) {
        return reviewer().read(version).path("versionId");
    }

    private static ObjectNode body(JsonNode document) {
        return JsonNodeFactory.instance.objectNode().set("question", document);
    }
}

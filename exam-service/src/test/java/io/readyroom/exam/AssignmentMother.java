package io.readyroom.exam;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** An organisation's client, which assigns exams to candidates as partners do. */
public record AssignmentMother(UUID organisation, String token) {

    public static final String ASSIGNMENTS = "/v1/partner/assignments";
    public static final String CANDIDATES = "/v1/partner/candidates";
    public static final String LAUNCHES = "/v1/partner/launches";

    /** Of a new organisation. Makes the exams known, and lets the neighbours answer. */
    public static AssignmentMother install() {
        FormMother.install();
        letUserServiceIssueTokens();
        makeKnown("ai-102");
        UUID organisation = UUID.randomUUID();
        return new AssignmentMother(organisation, TestTokens.partner(organisation));
    }

    /** The same organisation's client for test data. */
    public AssignmentMother forTestData() {
        return new AssignmentMother(organisation, TestTokens.testPartner(organisation));
    }

    /** Tokens as the real one would make them, for whomever it is asked. */
    public static StubUpstream letUserServiceIssueTokens() {
        StubUpstream users = StubUpstream.of("user-service");
        users.reset();
        return users.on("POST", "/internal/session-tokens", request -> {
            List<Map<String, String>> asked = JsonPath.from(request.body()).getList("items");
            return StubResponse.json(200, asked.stream()
                    .map(one -> "{\"accessToken\":\"" + TestTokens.candidate(UUID.fromString(one.get("accountId")),
                            UUID.fromString(one.get("organisationId")), UUID.fromString(one.get("sessionId")))
                            + "\",\"expiresIn\":600}")
                    .collect(Collectors.joining(",", "{\"items\":[", "]}")));
        });
    }

    private static void makeKnown(String exam) {
        if (Stored.count("exam_offer WHERE exam = '" + exam + "'") == 0) {
            KafkaRecords.send(Topics.EXAMS, exam, "ExamChanged", exam, "{\"aggregateVersion\":1,\"exam\":\"" + exam
                    + "\",\"title\":\"An exam\",\"family\":\"azure-ai-engineer\",\"products\":[]}");
            await().atMost(Duration.ofSeconds(20)).until(() -> Stored.count("exam_offer WHERE exam = '" + exam + "'") == 1);
        }
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** An assignment in mode free that is open for a day, with more fields if there are any. */
    public static String open(String more) {
        return window(Duration.ofMinutes(-1), Duration.ofDays(1), more);
    }

    public static String window(Duration opens, Duration closes, String more) {
        return "{\"exam\":\"ai-102\",\"mode\":\"free\",\"title\":\"Autumn\",\"opensAt\":\"" + at(opens) + "\",\"closesAt\":\""
                + at(closes) + "\"" + (more.contains("\"attempts\"") ? "" : ",\"attempts\":1")
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    public static Instant at(Duration fromNow) {
        return Instant.now().plus(fromNow).truncatedTo(ChronoUnit.SECONDS);
    }

    public Response create(String body) {
        return request().body(body).post(ASSIGNMENTS);
    }

    /** Creates an assignment and answers its id. */
    public String assign(String body) {
        return create(body).then().statusCode(201).extract().path("id");
    }

    /** A candidate's id. */
    public String candidate(String externalId) {
        return request().body("{\"externalId\":\"" + externalId + "\"}").post(CANDIDATES).then().extract().path("id");
    }

    public Response launch(String externalId, String assignment) {
        return launch(externalId, assignment, "");
    }

    public Response launch(String externalId, String assignment, String more) {
        return request().body("{\"externalId\":\"" + externalId + "\",\"assignmentId\":\"" + assignment + "\"" + more + "}")
                .post(LAUNCHES);
    }

    /** The token of a new link. */
    public String link(String externalId, String assignment) {
        String url = launch(externalId, assignment).then().statusCode(201).extract().path("url");
        return url.substring(url.indexOf('#') + 1);
    }

    public static Response redeem(String token) {
        return given().contentType(ContentType.JSON).body("{\"token\":\"" + token + "\"}").post("/v1/launches/redeem");
    }

    /** Redeems a new link and answers the session's id. */
    public String enter(String externalId, String assignment) {
        return redeem(link(externalId, assignment)).then().statusCode(200).extract().path("sessionId");
    }
}
